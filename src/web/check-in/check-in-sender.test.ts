import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ORPCError } from "@orpc/contract";
import type { Client } from "#client/client.ts";
import { asSent, checkIn, smallPlan, today } from "#web/plan/small-plan.ts";
import { createWorkspaceStore } from "#web/plan/workspace-store.ts";
import { toasts } from "#web/ui/toast-line.ts";
import { createCheckInSender } from "./check-in-sender.ts";
import type { Outbox, Unsent } from "./outbox.ts";

const plan = smallPlan();
const [winRate] = plan.keyResults;
const [maya, priya] = plan.people;
assert.ok(winRate && maya && priya);

/** A place that keeps as a browser does, for several pages. */
function outboxOf(kept: Unsent[] = []): Outbox {
  return {
    keep: async (unsent) => void kept.push(structuredClone(unsent)),
    drop: async (key) => {
      const place = kept.findIndex((one) => one.key === key);
      if (place >= 0) kept.splice(place, 1);
    },
    list: async () => [...kept],
  };
}

/** A page of somebody's, on a server that records each key once and answers as long as it is reachable. */
async function pageOn(outbox: Outbox, server: { isReachable: boolean; recorded: Map<string, number> }, person = maya) {
  assert.ok(winRate);
  const keyResult = winRate;
  const record = async (
    { value }: { value: number },
    { context }: { context: { idempotencyKey: string } },
  ): Promise<unknown> => {
    if (!server.isReachable) throw new TypeError("fetch failed");
    if (value > 100) throw new ORPCError("value-does-not-fit", { status: 400, message: "Too much." });
    server.recorded.set(context.idempotencyKey, value);
    return checkIn(server.recorded.size, 1, value);
  };
  const client = {
    people: { me: () => Promise.resolve({ person, teamIds: [], access: "full" }) },
    cycles: { list: () => Promise.resolve({ cycles: [plan.cycle] }) },
    plan: { get: () => Promise.resolve(asSent(smallPlan())) },
    checkIns: { record },
  } as unknown as Client;
  const store = createWorkspaceStore({
    client,
    workspaceId: "wsp_1",
    today: () => today,
    newKey: () => `key ${++keys}`,
    listen: () => ({ close: () => undefined }),
    onSignedOut: () => undefined,
  });
  await store.reload();
  const sender = createCheckInSender(outbox);
  return {
    store,
    sender,
    report: (value: number) =>
      sender.recordCheckIn(store, {
        keyResult,
        checkIn: { on: today, value, confidence: "on-track" },
        value,
      }),
    shown: () => store.facts.find("key-result", keyResult.id)?.checkIns.values.at(-1),
    mark: () => store.facts.stateOf(keyResult.id)?.kind,
  };
}

let keys = 0;
beforeEach(() => toasts.dismiss());

test("a check-in that reaches Ladder is recorded and waits nowhere", async () => {
  const kept: Unsent[] = [];
  const server = { isReachable: true, recorded: new Map<string, number>() };
  const { report, shown, mark } = await pageOn(outboxOf(kept), server);
  assert.equal(await report(34), undefined);
  assert.deepEqual([shown(), mark(), kept.length, [...server.recorded.values()]], [34, undefined, 0, [34]]);
  assert.match(toasts.current()?.text ?? "", /saved, 34/);
});

test("two made while nobody answers stay shown and marked, and a later page sends each once, in their order", async () => {
  const kept: Unsent[] = [];
  const server = { isReachable: false, recorded: new Map<string, number>() };
  const first = await pageOn(outboxOf(kept), server);
  await first.report(34);
  await first.report(35);
  assert.deepEqual([first.shown(), first.mark(), kept.length], [35, "failed", 2]);

  const later = await pageOn(outboxOf(kept), server);
  assert.deepEqual(await later.sender.sendUnsent(later.store), []);
  assert.deepEqual([later.shown(), later.mark()], [35, "failed"]);
  server.isReachable = true;
  const sent = await later.sender.sendUnsent(later.store);
  assert.deepEqual(
    sent.map(({ unsent, refusal }) => [unsent.value, refusal]),
    [
      [34, undefined],
      [35, undefined],
    ],
  );
  await first.sender.sendUnsent(first.store);
  assert.deepEqual([[...server.recorded.values()], kept.length, later.mark()], [[34, 35], 0, undefined]);
});

test("what one person could not send is not sent as another, who uses the same browser", async () => {
  const kept: Unsent[] = [];
  const server = { isReachable: false, recorded: new Map<string, number>() };
  await (await pageOn(outboxOf(kept), server)).report(34);
  server.isReachable = true;
  const other = await pageOn(outboxOf(kept), server, priya);
  assert.deepEqual(await other.sender.sendUnsent(other.store), []);
  assert.deepEqual([server.recorded.size, kept.length], [0, 1]);
});

test("a refused one is taken back, said, and not sent again", async () => {
  const kept: Unsent[] = [];
  const server = { isReachable: false, recorded: new Map<string, number>() };
  const { report, sender, store, shown } = await pageOn(outboxOf(kept), server);
  const before = shown();
  await report(101);
  server.isReachable = true;
  assert.deepEqual(
    (await sender.sendUnsent(store)).map((one) => one.refusal),
    ["Too much."],
  );
  assert.deepEqual([shown(), kept.length], [before, 0]);
});

test("a browser that keeps nothing still sends", async () => {
  const refuse = () => Promise.reject(new Error("no room"));
  const server = { isReachable: true, recorded: new Map<string, number>() };
  const { report, sender, store } = await pageOn({ keep: refuse, drop: refuse, list: refuse }, server);
  assert.equal(await report(34), undefined);
  assert.deepEqual(await sender.sendUnsent(store), []);
  assert.equal(server.recorded.size, 1);
});
