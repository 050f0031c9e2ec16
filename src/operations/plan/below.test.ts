import assert from "node:assert/strict";
import { test } from "node:test";
import { wholePlan } from "#okr/plan.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import { acme } from "#test/acme.ts";

/** An Acme with a year above its quarter: one objective of the year is made of what supports it. */
async function withYear() {
  const at = await acme();
  const { as, companyId, shortlist, trust } = at;
  const ann = as("ann");
  const year = await ann.cycles.create({
    name: "2027",
    kind: "year",
    startsOn: "2027-01-01",
    endsBefore: "2028-01-01",
    state: "active",
  });
  const { id } = await ann.objectives.propose({ cycleId: year.id, teamId: companyId, title: "Be the one they trust" });
  const whole = await ann.objectives.edit({ objectiveId: id, rollUp: "supporting-objectives" }, { ifMatch: 1 });
  const supports = [{ kind: "objective" as const, id }];
  await ann.objectives.align({ objectiveId: shortlist.id, supports }, { ifMatch: shortlist.version });
  await ann.objectives.align({ objectiveId: trust.id, supports }, { ifMatch: trust.version });
  return { ...at, year, whole };
}

test("an objective of the year is made of the quarter's objectives that support it, wherever it is asked for", async () => {
  const { as, winRate, year, whole, today } = await withYear();
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 34.5, confidence: "at-risk" });
  const { numbers } = await as("vera").objectives.get({ objectiveId: whole.id });
  assert.deepEqual([numbers.progress, numbers.confidence], [0.25, "at-risk"]);
  const { objectives } = await as("vera").plan.numbers({ cycleId: year.id });
  assert.equal(objectives[0]?.numbers.progress, 0.25);
  const plan = wholePlan(await as("vera").plan.get({ cycleId: year.id }));
  assert.deepEqual(plan.below.map(({ title }) => title).toSorted(), [
    "Be on every shortlist",
    "Make setup need no help",
  ]);
  const inBrowser = numbersOfPlan({ ...plan, today });
  assert.equal(inBrowser.objectiveNumbersById.get(whole.id)?.progress, 0.25);
  const { weights } = await as("vera").objectives.explain({ objectiveId: whole.id });
  assert.deepEqual(weights.map(({ share, progress }) => [share, progress]).toSorted(), [
    [50, 0],
    [50, 0.5],
  ]);
});

test("an objective made of its own key results takes nothing from other cycles", async () => {
  const { as, year, whole } = await withYear();
  await as("ann").objectives.edit({ objectiveId: whole.id, rollUp: "key-results" }, { ifMatch: whole.version });
  assert.deepEqual((await as("vera").plan.get({ cycleId: year.id })).below, []);
});

test("the year of an earlier day is made of the quarter of that day", async () => {
  const { as, winRate, year, whole, parts } = await withYear();
  parts.clock.set("2027-02-20");
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 38, confidence: "on-track" });
  const of = async (on?: string) =>
    (await as("vera").plan.numbers({ cycleId: year.id, on })).objectives.find((one) => one.objectiveId === whole.id)
      ?.numbers.progress;
  assert.deepEqual([await of("2027-02-18"), await of()], [0, 0.5]);
});
