import assert from "node:assert/strict";
import { test } from "node:test";
import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import { acme } from "#test/acme.ts";
import type { Acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

// In Acme, Marketing's shortlist ladders up to Product's trust; both hold a key result.
const align = async (
  { as }: Acme,
  objectiveId: ObjectiveId,
  above: { objective?: ObjectiveId; keyResult?: KeyResultId },
) => {
  const { version } = await as("ann").objectives.get({ objectiveId });
  const supports = [
    ...(above.objective ? [{ kind: "objective" as const, id: above.objective }] : []),
    ...(above.keyResult ? [{ kind: "key-result" as const, id: above.keyResult }] : []),
  ];
  return as("ann").objectives.align({ objectiveId, supports }, { ifMatch: version });
};

test("an objective ladders up to an objective, a key result, both, or nothing", async () => {
  const at = await acme();
  const line = await journaledOnce(at, "objective.aligned", async () => {
    const { supports } = await align(at, at.shortlist.id, { objective: at.trust.id, keyResult: at.finished.id });
    assert.deepEqual(supports, [
      { kind: "objective", id: at.trust.id },
      { kind: "key-result", id: at.finished.id },
    ]);
  });
  assert.deepEqual((line.before as { supports: unknown }).supports, [{ kind: "objective", id: at.trust.id }]);
  assert.deepEqual((await align(at, at.shortlist.id, {})).supports, []);
});

test("nothing ends up supporting itself: not at once, not through others, not through a key result", async () => {
  const at = await acme();
  const { trust, shortlist, winRate, finished } = at;
  await refused(at, "alignment-loop", () => align(at, trust.id, { objective: trust.id }));
  await refused(at, "alignment-loop", () => align(at, trust.id, { objective: shortlist.id }));
  await refused(at, "alignment-loop", () => align(at, trust.id, { keyResult: winRate.id }));
  await refused(at, "alignment-loop", () => align(at, trust.id, { keyResult: finished.id }));
  await align(at, shortlist.id, {});
  assert.equal((await align(at, trust.id, { keyResult: winRate.id })).supports.length, 1);
});

test("two people who align towards each other at the same moment do not make a loop", async () => {
  for (let round = 0; round < 5; round++) {
    const at = await acme();
    await align(at, at.shortlist.id, {});
    const outcomes = await Promise.allSettled([
      align(at, at.trust.id, { objective: at.shortlist.id }),
      align(at, at.shortlist.id, { keyResult: at.finished.id }),
    ]);
    assert.deepEqual(outcomes.map((one) => one.status).toSorted(), ["fulfilled", "rejected"]);
    const failure = outcomes.find((one) => one.status === "rejected");
    assert.equal((failure as PromiseRejectedResult).reason.word, "alignment-loop");
  }
});

test("a key result does not move below what supports it", async () => {
  const at = await acme();
  const { as, shortlist, finished, trust } = at;
  await align(at, shortlist.id, { keyResult: finished.id });
  const move = () =>
    as("ann").keyResults.move({ keyResultId: finished.id, objectiveId: shortlist.id }, { ifMatch: finished.version });
  await refused(at, "alignment-loop", move);
  const below = await as("ann").objectives.propose({
    cycleId: at.cycle.id,
    teamId: at.marketing.id,
    title: "Below",
    supports: [{ kind: "objective", id: shortlist.id }],
  });
  await refused(at, "alignment-loop", () =>
    as("ann").keyResults.move({ keyResultId: finished.id, objectiveId: below.id }, { ifMatch: finished.version }),
  );
  assert.equal((await as("vera").keyResults.get({ keyResultId: finished.id })).objectiveId, trust.id);
});

test("what is above has to be there, and is named once", async () => {
  const at = await acme();
  const { as, trust, shortlist, finished } = at;
  const twice = [
    { kind: "objective" as const, id: trust.id },
    { kind: "objective" as const, id: trust.id },
  ];
  await refused(at, "invalid-input", () =>
    as("ann").objectives.align({ objectiveId: shortlist.id, supports: twice }, { ifMatch: shortlist.version }),
  );
  await as("ann").keyResults.remove({ keyResultId: finished.id }, { ifMatch: finished.version });
  await refused(at, "not-found", () => align(at, shortlist.id, { keyResult: finished.id }));
});

test("an objective may ladder up to one of another cycle, which the plan then names", async () => {
  const at = await acme();
  const { as, cycle, product, shortlist } = at;
  const year = await as("ann").cycles.create({
    name: "2027",
    kind: "year",
    startsOn: "2027-01-01",
    endsBefore: "2028-01-01",
    state: "active",
  });
  const annual = await as("ann").objectives.propose({
    cycleId: year.id,
    teamId: product.id,
    title: "The default choice",
  });
  await align(at, shortlist.id, { objective: annual.id });
  const { above } = await as("vera").plan.get({ cycleId: cycle.id });
  assert.deepEqual(above, [{ kind: "objective", id: annual.id, title: annual.title, cycleId: year.id }]);
});
