import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";

test("a check-in keeps the value, the confidence and the day, and is journaled once", async () => {
  const { as, winRate, today } = await acme();
  const checkIn = await as("maya").checkIns.record({ keyResultId: winRate.id, value: 33.5, confidence: "at-risk", note: "Two deals won." });
  assert.equal(checkIn.value, 33.5);
  assert.equal(checkIn.on, today);
  const { activities } = await as("maya").activity.since({ revision: 0, limit: 500 });
  const recorded = activities.filter((one) => one.operation === "check-in.recorded" && one.subject.id === checkIn.id);
  assert.equal(recorded.length, 1);
  assert.deepEqual(recorded[0]?.after, checkIn);
});

test("a closed cycle refuses check-ins", async () => {
  const { as, winRate, cycle } = await acme();
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await assert.rejects(as("maya").checkIns.record({ keyResultId: winRate.id, value: 33.5, confidence: "at-risk" }), { word: "cycle-closed" });
});
