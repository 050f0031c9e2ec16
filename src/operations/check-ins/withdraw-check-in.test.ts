import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

async function checkedIn() {
  const at = await acme();
  const checkIn = await at
    .as("maya")
    .checkIns.record({ keyResultId: at.winRate.id, value: 33, confidence: "on-track" });
  return {
    ...at,
    at,
    withdraw: (who: "maya" | "ben" | "omar") =>
      at.as(who).checkIns.withdraw({ checkInId: checkIn.id }, { ifMatch: checkIn.version }),
    checkIn,
  };
}

test("a withdrawn check-in counts nowhere, and the journal keeps that it was there", async () => {
  const { at, as, winRate, checkIn, withdraw } = await checkedIn();
  const line = await journaledOnce(at, "check-in.withdrawn", () => withdraw("maya"));
  assert.deepEqual(line.before, checkIn);
  assert.equal(line.after, null);
  const { checkIns, numbers } = await as("vera").keyResults.get({ keyResultId: winRate.id });
  assert.deepEqual(checkIns.values, []);
  assert.equal(numbers.health, "not-started");
  assert.deepEqual((await as("vera").checkIns.list({ keyResultId: winRate.id })).checkIns, []);
  await refused(at, "already-removed", () => withdraw("maya"));
});

test("admins withdraw anybody's check-in, members only their own", async () => {
  const { at, withdraw } = await checkedIn();
  await refused(at, "not-allowed", () => withdraw("ben"));
  await journaledOnce(at, "check-in.withdrawn", () => withdraw("omar"));
});

test("a closed cycle keeps its check-ins", async () => {
  const { at, as, cycle, withdraw } = await checkedIn();
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => withdraw("maya"));
});
