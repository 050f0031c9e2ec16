import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import type { Acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

const second = ({ as }: Acme) =>
  as("ann").cycles.create({
    name: "Q2 2027",
    kind: "quarter",
    startsOn: "2027-04-04",
    endsBefore: "2027-07-04",
    state: "active",
  });

test("an objective moves to a place in its list, and the others make room", async () => {
  const at = await acme();
  const { as, cycle, marketing } = at;
  const propose = (title: string) => as("maya").objectives.propose({ cycleId: cycle.id, teamId: marketing.id, title });
  await propose("Second");
  const third = await propose("Third");
  await journaledOnce(at, "objective.moved", () =>
    as("maya").objectives.move({ objectiveId: third.id, position: 0 }, { ifMatch: third.version }),
  );
  const { objectives } = await as("vera").objectives.list({ teamId: marketing.id });
  const titles = objectives.toSorted((a, b) => a.position - b.position).map((one) => one.title);
  assert.deepEqual(titles, ["Third", "Be on every shortlist", "Second"]);
});

test("an objective that moves to another team goes to the end of its list", async () => {
  const { as, trust, shortlist, product } = await acme();
  const moved = await as("ann").objectives.move(
    { objectiveId: shortlist.id, teamId: product.id },
    { ifMatch: shortlist.version },
  );
  assert.equal(moved.teamId, product.id);
  assert.equal(moved.position, trust.position + 1);
});

test("in another cycle its key results take the new dates, except those of their own that fit", async () => {
  const at = await acme();
  const { as, shortlist, winRate } = at;
  const own = await as("maya").keyResults.add({
    objectiveId: shortlist.id,
    title: "Early",
    measure: winRate.measure as never,
    startsOn: "2027-02-01",
    dueOn: "2027-03-01",
  });
  const year = await as("ann").cycles.create({
    name: "2027",
    kind: "year",
    startsOn: "2027-01-01",
    endsBefore: "2028-01-01",
    state: "active",
  });
  await as("ann").objectives.move({ objectiveId: shortlist.id, cycleId: year.id }, { ifMatch: shortlist.version });
  const datesOf = async (keyResultId: typeof own.id) => {
    const { startsOn, dueOn } = await as("vera").keyResults.get({ keyResultId });
    return [startsOn, dueOn];
  };
  assert.deepEqual(await datesOf(winRate.id), ["2027-01-01", "2027-12-31"]);
  assert.deepEqual(await datesOf(own.id), ["2027-02-01", "2027-03-01"]);
});

test("nothing moves into or out of a closed cycle", async () => {
  const at = await acme();
  const { as, cycle, shortlist } = at;
  const next = await second(at);
  await as("ann").cycles.changeState({ cycleId: next.id, state: "closed" }, { ifMatch: next.version });
  const move = (cycleId: typeof next.id) =>
    as("ann").objectives.move({ objectiveId: shortlist.id, cycleId }, { ifMatch: shortlist.version });
  await refused(at, "cycle-closed", () => move(next.id));
  await as("ann").cycles.changeState({ cycleId: next.id, state: "active" }, { ifMatch: next.version + 1 });
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => move(next.id));
});
