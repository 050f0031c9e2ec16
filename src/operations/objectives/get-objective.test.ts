import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";

test("an objective's progress is the mean of its key results', and says how", async () => {
  const { as, trust, finished, shortlist } = await acme();
  await as("ben").keyResults.add({ objectiveId: trust.id, title: "Guide published", measure: { kind: "yes-no" } });
  await as("ben").checkIns.record({ keyResultId: finished.id, value: 56, confidence: "at-risk" });
  const { numbers } = await as("vera").objectives.get({ objectiveId: trust.id });
  assert.equal(numbers.progress, 0.25);
  assert.equal(numbers.confidence, "at-risk");
  assert.ok(numbers.because.length > 0);
  assert.equal((await as("vera").objectives.get({ objectiveId: shortlist.id })).numbers.health, "not-started");
});

test("an objective may count what supports it", async () => {
  const { as, trust, winRate } = await acme();
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 38, confidence: "on-track" });
  await as("ben").objectives.edit(
    { objectiveId: trust.id, rollUp: "supporting-objectives" },
    { ifMatch: trust.version },
  );
  assert.equal((await as("vera").objectives.get({ objectiveId: trust.id })).numbers.progress, 1);
});

test("a key result that also counts under another objective counts there too", async () => {
  const { as, trust, winRate, shortlist } = await acme();
  await as("maya").keyResults.edit({ keyResultId: winRate.id, alsoUnder: [trust.id] }, { ifMatch: winRate.version });
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 38, confidence: "on-track" });
  assert.equal((await as("vera").objectives.get({ objectiveId: trust.id })).numbers.progress, 0.5);
  assert.equal((await as("vera").objectives.get({ objectiveId: shortlist.id })).numbers.progress, 1);
});

test("the numbers of a plan are those of its objectives and key results one by one", async () => {
  const { as, cycle, finished } = await acme();
  await as("ben").checkIns.record({ keyResultId: finished.id, value: 56, confidence: "at-risk" });
  const { objectives, keyResults } = await as("vera").plan.numbers({ cycleId: cycle.id });
  for (const { objectiveId, numbers } of objectives)
    assert.deepEqual((await as("vera").objectives.get({ objectiveId })).numbers, numbers);
  for (const { keyResultId, numbers } of keyResults)
    assert.deepEqual((await as("vera").keyResults.get({ keyResultId })).numbers, numbers);
});
