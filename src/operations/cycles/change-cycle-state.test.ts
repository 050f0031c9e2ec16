import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

test("a cycle goes from draft through planning, active and review to closed, and going back is recorded", async () => {
  const at = await acme();
  const { as } = at;
  const dates = { kind: "quarter", startsOn: "2027-04-04", endsBefore: "2027-07-04" } as const;
  const { id } = await as("ann").cycles.create({ name: "Q2 2027", ...dates });
  const steps = [
    ["planning", "cycle.state-changed"],
    ["active", "cycle.state-changed"],
    ["review", "cycle.state-changed"],
    ["active", "cycle.reopened"],
    ["closed", "cycle.closed"],
    ["active", "cycle.reopened"],
  ] as const;
  for (const [place, [state, operation]] of steps.entries()) {
    const line = await journaledOnce(at, operation, () =>
      as("omar").cycles.changeState({ cycleId: id, state }, { ifMatch: place + 1 }),
    );
    assert.equal((line.after as { state: string }).state, state);
  }
});

test("a cycle does not jump: a draft is not closed, an active one is not drafted", async () => {
  const at = await acme();
  const { as, cycle } = at;
  const draft = await as("ann").cycles.create({
    name: "Q2",
    kind: "quarter",
    startsOn: "2027-04-04",
    endsBefore: "2027-07-04",
  });
  await refused(at, "cycle-state-unreachable", () =>
    as("ann").cycles.changeState({ cycleId: draft.id, state: "closed" }, { ifMatch: 1 }),
  );
  await refused(at, "cycle-state-unreachable", () =>
    as("ann").cycles.changeState({ cycleId: cycle.id, state: "draft" }, { ifMatch: 1 }),
  );
  await refused(at, "cycle-state-unreachable", () =>
    as("ann").cycles.changeState({ cycleId: cycle.id, state: "active" }, { ifMatch: 1 }),
  );
});

test("a cycle ends after it starts", async () => {
  const at = await acme();
  const { as, cycle } = at;
  const create = (startsOn: string, endsBefore: string) =>
    as("ann").cycles.create({ name: "Short", kind: "custom", startsOn, endsBefore });
  await refused(at, "invalid-input", () => create("2027-04-04", "2027-04-04"));
  await refused(at, "invalid-input", () =>
    as("ann").cycles.edit({ cycleId: cycle.id, endsBefore: "2027-01-04" }, { ifMatch: cycle.version }),
  );
  assert.equal((await create("2028-02-29", "2028-03-01")).startsOn, "2028-02-29");
  await refused(at, "invalid-input", () => create("2027-02-29", "2027-03-01"));
});

test("a cycle is removed when it holds no objectives", async () => {
  const at = await acme();
  const { as, cycle, trust, shortlist } = at;
  const remove = () => as("ann").cycles.remove({ cycleId: cycle.id }, { ifMatch: cycle.version });
  await refused(at, "cycle-not-empty", remove);
  for (const { id, version } of [trust, shortlist])
    await as("ann").objectives.remove({ objectiveId: id }, { ifMatch: version });
  await journaledOnce(at, "cycle.removed", remove);
  assert.deepEqual((await as("vera").cycles.list({})).cycles, []);
  await refused(at, "not-found", () => as("ann").objectives.restore({ objectiveId: trust.id }));
});
