import assert from "node:assert/strict";
import { test } from "node:test";
import { wholePlan } from "#okr/plan.ts";
import { acme } from "#test/acme.ts";
import type { Acme } from "#test/acme.ts";

/** The plan as somebody sees it who asks for how it stood at the end of a day. */
const planOn = async ({ as, cycle }: Acme, on: string) =>
  wholePlan(await as("vera").plan.get({ cycleId: cycle.id, on }));
const numbersOn = async ({ as, cycle }: Acme, on?: string) => as("vera").plan.numbers({ cycleId: cycle.id, on });

test("a plan can be read as it stood at the end of any day: what was in it, its words, owners and targets", async () => {
  const at = await acme();
  const { as, winRate, shortlist, trust, parts, people } = at;
  parts.clock.set("2027-02-20");
  await as("maya").keyResults.edit({ keyResultId: winRate.id, title: "Win rate, all deals" }, { ifMatch: 1 });
  parts.clock.set("2027-02-22");
  await as("maya").objectives.edit({ objectiveId: shortlist.id, ownerId: people.omar }, { ifMatch: 1 });
  await as("ben").objectives.remove({ objectiveId: trust.id }, { ifMatch: 1 });
  parts.clock.set("2027-02-25");

  assert.deepEqual((await planOn(at, "2027-02-15")).objectives, []);
  const first = await planOn(at, "2027-02-19");
  assert.deepEqual(first.objectives.map((one) => one.id).toSorted(), [trust.id, shortlist.id].toSorted());
  assert.equal(first.objectives.find((one) => one.id === shortlist.id)?.ownerId, people.maya);
  assert.equal(first.keyResults.length, 2);
  assert.equal(first.keyResults.find((one) => one.id === winRate.id)?.title, "Win rate in enterprise deals");
  const renamed = await planOn(at, "2027-02-20");
  assert.equal(renamed.keyResults.find((one) => one.id === winRate.id)?.title, "Win rate, all deals");
  const last = await planOn(at, "2027-02-22");
  assert.deepEqual(
    last.objectives.map((one) => [one.id, one.ownerId]),
    [[shortlist.id, people.omar]],
  );
  assert.deepEqual(
    last.keyResults.map((one) => one.id),
    [winRate.id],
  );
});

test("what was removed and brought back is away in between", async () => {
  const at = await acme();
  const { as, trust, finished, parts } = at;
  parts.clock.set("2027-02-18");
  await as("ben").objectives.remove({ objectiveId: trust.id }, { ifMatch: 1 });
  parts.clock.set("2027-02-22");
  await as("ben").objectives.restore({ objectiveId: trust.id });
  parts.clock.set("2027-02-24");
  const isThere = async (on: string) => (await planOn(at, on)).keyResults.some((one) => one.id === finished.id);
  assert.deepEqual(
    [await isThere("2027-02-17"), await isThere("2027-02-20"), await isThere("2027-02-23")],
    [true, false, true],
  );
});

test("an objective that moved to another cycle was in this one until then", async () => {
  const at = await acme();
  const { as, shortlist, winRate, parts } = at;
  const next = await as("ann").cycles.create({
    name: "Q2 2027",
    kind: "quarter",
    startsOn: "2027-04-04",
    endsBefore: "2027-07-04",
    state: "active",
  });
  parts.clock.set("2027-02-18");
  await as("ann").objectives.move({ objectiveId: shortlist.id, cycleId: next.id }, { ifMatch: 1 });
  parts.clock.set("2027-02-20");
  const titles = async (on: string) => (await planOn(at, on)).keyResults.map((one) => one.id);
  assert.ok((await titles("2027-02-17")).includes(winRate.id));
  assert.ok(!(await titles("2027-02-19")).includes(winRate.id));
});

test("numbers of an earlier day are made of the targets and check-ins of that day", async () => {
  const at = await acme();
  const { as, winRate, parts } = at;
  const checkIn = await as("maya").checkIns.record({ keyResultId: winRate.id, value: 34.5, confidence: "on-track" });
  parts.clock.set("2027-03-02");
  const measure = { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 45 } as const;
  await as("maya").keyResults.edit(
    { keyResultId: winRate.id, measure, targetReason: "We were too timid." },
    { ifMatch: 1 },
  );
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 35, confidence: "at-risk" });
  const of = async (on?: string) =>
    (await numbersOn(at, on)).keyResults.find((one) => one.keyResultId === winRate.id)?.numbers;
  assert.deepEqual([(await of("2027-02-16"))?.progress, (await of("2027-02-16"))?.confidence], [0.5, "on-track"]);
  assert.deepEqual([(await of("2027-03-01"))?.progress, (await of("2027-03-01"))?.confidence], [0.5, "on-track"]);
  assert.deepEqual(
    [((await of())?.progress ?? 0).toFixed(4), (await of())?.confidence],
    [(4 / 14).toFixed(4), "at-risk"],
  );
  assert.equal(checkIn.version, 1);
});

test("teams and the company are counted too, with their net confidence", async () => {
  const at = await acme();
  const { as, winRate, finished, marketing, product } = at;
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 34.5, confidence: "on-track" });
  await as("ben").checkIns.record({ keyResultId: finished.id, value: 42, confidence: "off-track" });
  const { company, teams } = await numbersOn(at);
  const team = (id: string) => teams.find((one) => one.teamId === id);
  assert.deepEqual([company.numbers.progress, company.netConfidence], [0.25, 0]);
  assert.deepEqual([team(marketing.id)?.numbers.progress, team(marketing.id)?.netConfidence], [0.5, 1]);
  assert.deepEqual([team(product.id)?.numbers.progress, team(product.id)?.netConfidence], [0, -1]);
  assert.match(company.numbers.because, /each counted once/);
});

test("a cycle's history has every week so far, and a target changed since does not rewrite it", async () => {
  const at = await acme();
  const { as, cycle, winRate, shortlist, parts } = at;
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 34.5, confidence: "on-track" });
  parts.clock.set("2027-02-26");
  const measure = { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 45 } as const;
  await as("maya").keyResults.edit(
    { keyResultId: winRate.id, measure, targetReason: "We were too timid." },
    { ifMatch: 1 },
  );
  const late = await as("maya").checkIns.record({
    keyResultId: winRate.id,
    on: "2027-02-20",
    value: 38,
    confidence: "off-track",
  });
  await as("maya").checkIns.withdraw({ checkInId: late.id }, { ifMatch: late.version });
  const { weeks } = await as("vera").plan.history({ cycleId: cycle.id });
  assert.deepEqual(
    weeks.map(({ week, on }) => [week, on]),
    [
      [1, "2027-01-10"],
      [2, "2027-01-17"],
      [3, "2027-01-24"],
      [4, "2027-01-31"],
      [5, "2027-02-07"],
      [6, "2027-02-14"],
      [7, "2027-02-21"],
      [8, "2027-02-26"],
    ],
  );
  const of = (week: number) => weeks[week - 1]?.objectives.find((one) => one.objectiveId === shortlist.id);
  assert.equal(of(6), undefined);
  assert.deepEqual([of(7)?.progress, of(7)?.netConfidence], [0.5, 1]);
  assert.equal(of(8)?.progress?.toFixed(4), (3.5 / 14).toFixed(4));
  assert.equal(weeks[6]?.company.tally["on-track"], 1);
});
