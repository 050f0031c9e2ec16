import assert from "node:assert/strict";
import { test } from "node:test";
import { wholePlan } from "#okr/plan.ts";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

test("an objective goes with its key results and comes back with those that went with it", async () => {
  const at = await acme();
  const { as, cycle, shortlist, winRate } = at;
  const before = await as("maya").keyResults.add({
    objectiveId: shortlist.id,
    title: "Gone before",
    measure: { kind: "yes-no" },
  });
  await as("maya").keyResults.remove({ keyResultId: before.id }, { ifMatch: before.version });
  const titles = async () =>
    wholePlan(await as("vera").plan.get({ cycleId: cycle.id })).keyResults.map((one) => one.title);
  const line = await journaledOnce(at, "objective.removed", () =>
    as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version }),
  );
  assert.equal(line.after, null);
  assert.deepEqual(await titles(), ["Admins who finish setup alone"]);
  assert.equal((await as("vera").objectives.get({ objectiveId: shortlist.id })).isRemoved, true);
  await refused(at, "not-found", () =>
    as("maya").checkIns.record({ keyResultId: winRate.id, value: 1, confidence: "on-track" }),
  );
  await refused(at, "not-found", () => as("maya").keyResults.restore({ keyResultId: before.id }));
  await journaledOnce(at, "objective.restored", () => as("maya").objectives.restore({ objectiveId: shortlist.id }));
  assert.deepEqual((await titles()).toSorted(), ["Admins who finish setup alone", "Win rate in enterprise deals"]);
  await journaledOnce(at, "key-result.restored", () => as("maya").keyResults.restore({ keyResultId: before.id }));
});

test("what is gone is not removed again, and what is there is not restored", async () => {
  const at = await acme();
  const { as, shortlist, winRate } = at;
  await refused(at, "not-removed", () => as("maya").objectives.restore({ objectiveId: shortlist.id }));
  await refused(at, "not-removed", () => as("maya").keyResults.restore({ keyResultId: winRate.id }));
  await as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version });
  await refused(at, "already-removed", () =>
    as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version + 1 }),
  );
  await refused(at, "not-found", () =>
    as("maya").objectives.edit({ objectiveId: shortlist.id, title: "Still here?" }, { ifMatch: shortlist.version + 1 }),
  );
});

test("a closed cycle lets nothing go and nothing come back", async () => {
  const at = await acme();
  const { as, cycle, shortlist, trust } = at;
  await as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version });
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => as("maya").objectives.restore({ objectiveId: shortlist.id }));
  await refused(at, "cycle-closed", () =>
    as("ben").objectives.remove({ objectiveId: trust.id }, { ifMatch: trust.version }),
  );
});

test("nothing comes back into a team that is gone", async () => {
  const at = await acme();
  const { as, shortlist, marketing } = at;
  await as("ann").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version });
  await as("ann").teams.remove({ teamId: marketing.id }, { ifMatch: marketing.version });
  await refused(at, "not-found", () => as("ann").objectives.restore({ objectiveId: shortlist.id }));
  await as("ann").teams.restore({ teamId: marketing.id });
  await journaledOnce(at, "objective.restored", () => as("ann").objectives.restore({ objectiveId: shortlist.id }));
});
