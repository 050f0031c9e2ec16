import assert from "node:assert/strict";
import { test } from "node:test";
import { ORPCError } from "@orpc/contract";
import type { Client } from "#client/client.ts";
import type { Activity, PlanView } from "./plan-rows.ts";
import { activity, asSent, checkIn, smallPlan, today } from "./small-plan.ts";
import { createWorkspaceStore } from "./workspace-store.ts";
import type { Listen, OpenedWith } from "./workspace-store.ts";

const plan = smallPlan();
const [winRate] = plan.keyResults;
assert.ok(winRate);

type Heard = Parameters<Listen>[0];
type Server = {
  readonly plan?: () => PlanView;
  readonly cycles?: readonly unknown[];
  readonly journal?: Activity[];
  readonly pageSize?: number;
};

function storeWith({
  plan: getPlan = smallPlan,
  cycles = [plan.cycle],
  journal = [],
  pageSize = 500,
  kept,
}: Server & { readonly kept?: OpenedWith } = {}) {
  const asked: string[] = [];
  const note = <T>(name: string, answer: () => T): Promise<T> => {
    asked.push(name);
    return new Promise((resolve) => resolve(answer()));
  };
  const client = {
    people: { me: () => note("me", () => ({ person: plan.people[0], teamIds: [], access: "full" })) },
    cycles: { list: () => note("cycles", () => ({ cycles })) },
    views: { list: () => note("views", () => ({ views: [] })) },
    plan: { get: () => note("plan", () => asSent(getPlan())) },
    activity: {
      since: ({ revision }: { revision: number }) =>
        note(`since ${revision}`, () => {
          const all = journal.filter((one) => one.revision > revision);
          return { revision: 10 + journal.length, activities: all.slice(0, pageSize), hasMore: all.length > pageSize };
        }),
    },
  } as unknown as Client;
  let heard: Heard | undefined;
  let signedOut = 0;
  const store = createWorkspaceStore({
    client,
    workspaceId: "wsp_1",
    today: () => today,
    newKey: () => "key",
    kept: () => Promise.resolve(kept),
    listen: (on) => {
      heard = on;
      return { close: () => undefined };
    },
    onSignedOut: () => signedOut++,
  });
  const hears = (): Heard => heard ?? assert.fail("nobody listens");
  return { store, asked, hears, signedOut: () => signedOut };
}

const values = (store: ReturnType<typeof storeWith>["store"]) =>
  store.facts.find("key-result", winRate.id)?.checkIns.values;
const recorded = (place: number, revision: number) =>
  activity(revision, "check-in", checkIn(place, 1, 34 + place), { after: checkIn(place, 1, 34 + place) });

test("a workspace opens with the plan of the cycle that runs", async () => {
  const { store } = storeWith();
  assert.equal(store.state().status, "loading");
  await store.reload();
  assert.equal(store.state().status, "ready");
  assert.equal(store.state().cycleId, plan.cycle.id);
  assert.equal(store.facts.all("objective").length, 2);
});

test("a workspace without a cycle says so", async () => {
  const { store } = storeWith({ cycles: [] });
  await store.reload();
  assert.equal(store.state().status, "no-cycle");
});

test("what another browser did arrives when it is told, page by page, and only once", async () => {
  const { store, asked, hears } = storeWith({
    journal: [recorded(1, 11), recorded(2, 12), recorded(3, 13)],
    pageSize: 2,
  });
  const stop = store.start();
  await store.reload();
  hears().revision(13);
  hears().revision(13);
  await store.catchUp();
  assert.deepEqual(values(store), [31, 34, 35, 36, 37]);
  assert.equal(store.facts.revision(), 13);
  const before = asked.length;
  hears().revision(13);
  assert.equal(asked.length, before, "a revision that is known already asks for nothing");
  stop();
});

test("what happened while the plan was on its way is taken over after it", async () => {
  const { store, hears } = storeWith({ journal: [recorded(1, 11)] });
  store.start();
  hears().revision(11);
  await store.reload();
  await store.catchUp();
  assert.deepEqual(values(store), [31, 34, 35]);
});

test("what the journal alone cannot tell is read from the plan again", async () => {
  const later = {
    ...smallPlan(),
    revision: 11,
    objectives: smallPlan().objectives.map((row) => ({ ...row, title: "Imported" })),
  };
  const plans = [smallPlan(), later];
  const { store } = storeWith({
    plan: () => plans.shift() ?? later,
    journal: [activity(11, "import", { id: "imp_1" }, { after: {} })],
  });
  await store.reload();
  await store.catchUp();
  assert.equal(store.facts.all("objective")[0]?.title, "Imported");
  assert.equal(store.facts.revision(), 11);
});

test("a lost connection is seen, and catching up follows its return", async () => {
  const { store, hears } = storeWith({ journal: [recorded(1, 11)] });
  store.start();
  await store.reload();
  hears().open();
  hears().lost();
  assert.equal(store.state().connection, "lost");
  hears().open();
  await store.catchUp();
  assert.equal(store.state().connection, "live");
  assert.deepEqual(values(store), [31, 34, 35]);
});

test("a plan that cannot be read says why; one that is there already stays", async () => {
  let isBroken = true;
  const { store } = storeWith({
    plan: () => {
      if (isBroken) throw new ORPCError("failed", { status: 503, message: "The database is away." });
      return smallPlan();
    },
  });
  await store.reload();
  assert.deepEqual([store.state().status, store.state().problem?.sentence], ["failed", "The database is away."]);
  isBroken = false;
  await store.reload();
  assert.deepEqual([store.state().status, store.state().problem], ["ready", null]);
  isBroken = true;
  await store.reload();
  assert.deepEqual([store.state().status, store.state().problem?.sentence], ["ready", "The database is away."]);
});

test("whoever is no longer signed in is led to the door", async () => {
  const { store, signedOut } = storeWith({
    plan: () => {
      throw new ORPCError("not-signed-in", { status: 401, message: "Sign in." });
    },
  });
  await store.reload();
  assert.equal(signedOut(), 1);
});

test("whoever hears what happened is told it once, and of a gap when the journal alone cannot tell", async () => {
  const { store } = storeWith({
    journal: [recorded(1, 11), activity(12, "import", { id: "imp_1" }, { after: {} })],
    plan: () => ({ ...smallPlan(), revision: store.facts.isLoaded() ? 12 : 10 }),
  });
  await store.reload();
  const heard: string[] = [];
  const stop = store.hear((happened) =>
    heard.push(happened === "gap" ? "gap" : happened.map((one) => one.subject.kind).join(" ")),
  );
  await store.catchUp();
  assert.deepEqual(heard, ["check-in import", "gap"]);
  stop();
  await store.catchUp();
  assert.equal(heard.length, 2);
});

test("where nobody answers, a workspace opens as it was kept, and catches up when somebody does", async () => {
  let isAway = true;
  const me = { person: plan.people[0], teamIds: [], access: "full" } as unknown as OpenedWith["me"];
  const kept = { me, cycles: [plan.cycle], views: [], plan } as unknown as OpenedWith;
  const answer = (): PlanView => {
    if (isAway) throw new TypeError("Failed to fetch");
    return smallPlan();
  };
  const { store, hears, asked } = storeWith({ plan: answer, kept, journal: [recorded(2, plan.revision + 1)] });
  store.start();
  await new Promise<void>((resolve) => store.subscribe(() => store.state().status !== "loading" && resolve()));
  assert.deepEqual([store.state().status, store.state().problem], ["ready", null]);
  assert.deepEqual([store.state().me, store.state().cycleId], [me, plan.cycle.id]);
  const before = values(store)?.length ?? 0;
  isAway = false;
  hears().open();
  await store.catchUp();
  assert.equal(values(store)?.length, before + 1);
  assert.ok(asked.includes(`since ${plan.revision}`), "only what happened since is asked for");
});

test("where nobody answers and nothing was kept, the workspace says so", async () => {
  const { store } = storeWith({
    plan: () => {
      throw new TypeError("Failed to fetch");
    },
  });
  await store.reload();
  assert.deepEqual([store.state().status, store.state().problem?.word], ["failed", "unreachable"]);
});

test("what was kept does not hide a refusal", async () => {
  const { store } = storeWith({
    kept: { plan } as unknown as OpenedWith,
    plan: () => {
      throw new ORPCError("forbidden", { status: 403 });
    },
  });
  await store.reload();
  assert.equal(store.state().status, "failed");
});
