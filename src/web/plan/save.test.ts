import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ORPCError } from "@orpc/contract";
import type { Client } from "#client/client.ts";
import { toasts } from "#web/ui/toast-line.ts";
import { editObjective } from "./edits.ts";
import { activity, asSent, smallPlan, today } from "./small-plan.ts";
import { createWorkspaceStore } from "./workspace-store.ts";

const plan = smallPlan();
const [trust] = plan.objectives;
assert.ok(trust);

type Edit = { readonly input: { readonly title?: string }; readonly ifMatch: number; readonly key: string };

/** A server that answers as told, and remembers what it was asked. */
async function storeWith(answers: ((edit: Edit) => unknown)[], happened: ReturnType<typeof activity>[] = []) {
  const edits: Edit[] = [];
  let keys = 0;
  const client = {
    people: { me: () => Promise.resolve({ person: plan.people[0], teamIds: [], access: "full" }) },
    cycles: { list: () => Promise.resolve({ cycles: [plan.cycle] }) },
    plan: { get: () => Promise.resolve(asSent(smallPlan())) },
    activity: {
      since: () => Promise.resolve({ revision: 10 + happened.length, activities: happened, hasMore: false }),
    },
    objectives: {
      edit: async (input: Edit["input"], { context }: { context: { ifMatch: number; idempotencyKey: string } }) => {
        const edit = { input, ifMatch: context.ifMatch, key: context.idempotencyKey };
        edits.push(edit);
        const answer = answers.shift();
        if (!answer) throw new Error("asked once too often");
        return answer(edit);
      },
    },
  } as unknown as Client;
  const store = createWorkspaceStore({
    client,
    workspaceId: "wsp_1",
    today: () => today,
    newKey: () => `key-${++keys}`,
    listen: () => ({ close: () => undefined }),
    onSignedOut: () => assert.fail("signed out"),
  });
  await store.reload();
  return { store, edits, title: () => store.facts.find("objective", trust?.id ?? "")?.title };
}

const saved = (edit: Edit) => ({ ...trust, ...edit.input, objectiveId: undefined, version: edit.ifMatch + 1 });
const refused = (code: string, status: number) => () => {
  throw new ORPCError(code, { status, message: `refused: ${code}` });
};
const unreachable = () => {
  throw new TypeError("fetch failed");
};

beforeEach(() => toasts.dismiss());

test("a new title shows at once and stays when the server has it", async () => {
  const { store, edits, title } = await storeWith([saved]);
  const saving = editObjective(store, trust, { title: "Win every heart" }, "Objective renamed");
  assert.equal(title(), "Win every heart");
  assert.equal(store.facts.stateOf(trust.id)?.kind, "saving");
  await saving;
  assert.equal(title(), "Win every heart");
  assert.equal(store.facts.stateOf(trust.id), undefined);
  assert.equal(edits[0]?.ifMatch, 1);
  assert.equal(toasts.current()?.text, "Objective renamed");
});

test("a refused title goes back to what it was, and the refusal is said", async () => {
  const { store, title } = await storeWith([refused("cycle-closed", 409)]);
  await editObjective(store, trust, { title: "Too late" });
  assert.equal(title(), trust.title);
  assert.deepEqual([toasts.current()?.text, toasts.current()?.isTrouble], ["refused: cycle-closed", true]);
});

test("what could not be sent stays as typed, is marked, and is saved once on trying again", async () => {
  const { store, edits, title } = await storeWith([unreachable, saved]);
  await editObjective(store, trust, { title: "Kept" });
  const state = store.facts.stateOf(trust.id);
  assert.equal(title(), "Kept");
  assert.ok(state?.kind === "failed");
  state.retry();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(store.facts.stateOf(trust.id), undefined);
  assert.equal(title(), "Kept");
  // The same key both times: had the first one arrived after all, the second would change nothing.
  assert.equal(edits[0]?.key, edits[1]?.key);
});

test("when someone else was faster, their change is taken over and the last word wins", async () => {
  const theirs = { ...trust, description: "Theirs", version: 2 };
  const told = [activity(11, "objective", trust, { before: trust, after: theirs })];
  const { store, edits } = await storeWith(
    [refused("stale-version", 412), (edit) => ({ ...theirs, ...edit.input, version: 3 })],
    told,
  );
  await editObjective(store, trust, { title: "Mine" });
  const row = store.facts.find("objective", trust.id);
  assert.deepEqual([row?.title, row?.description, row?.version], ["Mine", "Theirs", 3]);
  assert.deepEqual(
    edits.map((edit) => edit.ifMatch),
    [1, 2],
  );
});

test("two quick edits of one row are sent one after the other, each with the version the one before left", async () => {
  const { store, edits, title } = await storeWith([saved, saved]);
  await Promise.all([
    editObjective(store, trust, { title: "First" }),
    editObjective(store, trust, { title: "Second" }),
  ]);
  assert.equal(title(), "Second");
  assert.deepEqual(
    edits.map((edit) => edit.ifMatch),
    [1, 2],
  );
});

test("undo saves what was there before", async () => {
  const { store, edits, title } = await storeWith([saved, saved]);
  await editObjective(store, trust, { title: "Other words" }, "Objective renamed");
  assert.equal(store.undoSteps.undo(), true);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(title(), trust.title);
  assert.equal(edits[1]?.input.title, trust.title);
});
