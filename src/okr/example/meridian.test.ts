import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { addDays, dayNumberOf } from "#lib/days.ts";
import { weekOf } from "#okr/cycle.ts";
import type { KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import { usualBounds } from "#okr/progress/health.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import type { ExampleCompany } from "./example-company.ts";
import { meridian } from "./meridian.ts";

const day = fc
  .integer({ min: dayNumberOf("2024-01-01"), max: dayNumberOf("2040-12-31") })
  .map((number) => addDays("1970-01-01", number));
const cycle = (company: ExampleCompany, key: string) => company.cycles.find((one) => one.key === key)!;
const keys = (all: readonly { key: string }[]) => new Set(all.map((one) => one.key));

test("it is week 7 of 13 whatever the day", () => {
  fc.assert(
    fc.property(day, (today) => {
      const company = meridian(today);
      assert.deepEqual(weekOf(cycle(company, "quarter"), today), { week: 7, weeks: 13 });
      assert.deepEqual(meridian(today), company);
    }),
  );
});

test("the quarter is named after the calendar quarter it mostly lies in, the same on every day of a week", () => {
  const name = (today: string) => meridian(today).cycles.map((one) => one.name);
  assert.deepEqual(name("2027-02-16"), ["FY27", "FY27 Q1"]);
  assert.deepEqual(cycle(meridian("2027-02-16"), "quarter").startsOn, "2027-01-04");
  assert.deepEqual(cycle(meridian("2027-02-16"), "quarter").endsBefore, "2027-04-04");
  for (const today of ["2027-02-15", "2027-02-21"]) assert.deepEqual(name(today), ["FY27", "FY27 Q1"]);
  assert.deepEqual(name("2026-11-24"), ["FY26", "FY26 Q4"]);
  assert.deepEqual(name("2027-01-01"), ["FY26", "FY26 Q4"]);
});

test("the year holds its quarter", () => {
  fc.assert(
    fc.property(day, (today) => {
      const company = meridian(today);
      const [year, quarter] = [cycle(company, "year"), cycle(company, "quarter")];
      assert.ok(year.startsOn <= quarter.startsOn && quarter.endsBefore <= year.endsBefore);
    }),
  );
});

test("every reference resolves, and names only what was told before", () => {
  const company = meridian("2027-02-16");
  const [people, teams, cycles] = [keys(company.people), keys(company.teams), keys(company.cycles)];
  const [objectives, keyResults] = [keys(company.objectives), keys(company.keyResults)];
  const known = new Set<string | null>([null]);
  for (const team of company.teams) {
    assert.ok(known.has(team.parent) && people.has(team.lead ?? ""));
    assert.ok(team.members.every((member) => people.has(member)));
    known.add(team.key);
  }
  for (const one of company.objectives)
    assert.ok(cycles.has(one.cycle) && teams.has(one.team) && people.has(one.owner), one.key);
  for (const one of company.keyResults) {
    assert.ok(objectives.has(one.objective) && teams.has(one.team) && people.has(one.owner), one.key);
    for (const { person, team } of one.participants)
      assert.ok(person ? people.has(person) && !team : teams.has(team ?? ""), one.key);
  }
  for (const { objective, supports } of company.alignments) {
    assert.ok(objectives.has(objective));
    for (const { kind, key } of supports) assert.ok((kind === "objective" ? objectives : keyResults).has(key), key);
  }
  const metrics = keys(company.metrics);
  for (const one of company.metrics) assert.ok(teams.has(one.team) && people.has(one.owner), one.key);
  for (const { key, metric } of company.keyResults) assert.ok(metric === null || metrics.has(metric), key);
  for (const one of company.checkIns) assert.ok(keyResults.has(one.keyResult) && people.has(one.person));
  for (const one of company.initiatives) {
    assert.ok(teams.has(one.team) && people.has(one.owner) && one.startsOn <= one.endsOn);
    for (const bet of one.bets) assert.ok(keyResults.has(bet.keyResult), bet.keyResult);
  }
  for (const one of company.comments) {
    assert.ok(keyResults.has(one.keyResult) && people.has(one.person) && one.on < "2027-02-15");
    if (one.checkInOn)
      assert.ok(company.checkIns.some((each) => each.keyResult === one.keyResult && each.on === one.checkInOn));
    for (const [, key = ""] of one.text.matchAll(/\{(\w+)\}/g)) assert.ok(people.has(key), key);
  }
  for (const all of [company.people, company.teams, company.objectives, company.keyResults, company.initiatives])
    assert.equal(keys(all).size, all.length);
});

test("every value fits its measure, and every date its cycle", () => {
  fc.assert(
    fc.property(day, (today) => {
      const company = meridian(today);
      const measureByKey = new Map(company.keyResults.map((one) => [one.key, one]));
      for (const one of company.checkIns) {
        const keyResult = measureByKey.get(one.keyResult)!;
        assert.ok(
          one.on >= keyResult.startsOn && one.on <= today && one.on <= keyResult.dueOn,
          `${one.keyResult} on ${one.on}`,
        );
        if (keyResult.measure.kind === "milestones") {
          const steps = keys(keyResult.measure.milestones);
          assert.equal(one.value, undefined);
          assert.ok(one.milestonesDone?.every((step) => steps.has(step)));
        } else {
          assert.ok(Number.isFinite(one.value) && one.milestonesDone === undefined, one.keyResult);
        }
      }
      for (const one of company.keyResults) {
        const inside = company.cycles.find(
          (each) => each.key === company.objectives.find((each) => each.key === one.objective)?.cycle,
        )!;
        assert.ok(one.startsOn >= inside.startsOn && one.dueOn < inside.endsBefore, one.key);
      }
    }),
    { numRuns: 25 },
  );
});

test("every started key result has a check-in in each of its weeks, and no two on a day", () => {
  for (const today of ["2027-02-15", "2027-02-16", "2027-02-21"]) {
    const company = meridian(today);
    const quarter = cycle(company, "quarter");
    for (const { key, pace, objective } of company.keyResults) {
      if (objective === "y1") continue;
      const weeks = company.checkIns.filter((one) => one.keyResult === key).map((one) => weekOf(quarter, one.on).week);
      if (pace.shape === "after") assert.deepEqual(weeks, []);
      else assert.deepEqual(weeks, weeks.length === 7 ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5, 6], key);
    }
  }
});

test("what is said names no date of its own, so that it is true on every day", () => {
  const { checkIns, initiatives, keyResults, comments, metrics } = meridian("2027-02-16");
  const said = [
    ...checkIns.map((one) => one.note + one.blocker),
    ...metrics.flatMap((one) => [one.definition, one.formula, one.source]),
    ...initiatives.flatMap((one) => [one.note, one.reason, ...one.bets.map((bet) => bet.why)]),
    ...keyResults.map((one) => one.offTrackAnswer),
    ...comments.map((one) => one.text),
  ];
  for (const text of said)
    assert.doesNotMatch(text, /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d|\b20\d\d\b/);
});

test("a key result that reads from a metric has reported what the metric says, week by week", () => {
  for (const today of ["2027-02-15", "2027-02-16", "2027-11-07"]) {
    const company = meridian(today);
    const pointsByKey = new Map(company.metrics.map((one) => [one.key, one.points]));
    const reading = company.keyResults.filter(({ metric }) => metric !== null);
    assert.ok(reading.length >= 2);
    for (const { key, metric } of reading) {
      const points = pointsByKey.get(metric ?? "") ?? assert.fail(`${key} reads from nothing`);
      const own = company.checkIns.filter((one) => one.keyResult === key);
      for (const { on, value } of own)
        assert.equal(value, points.findLast((one) => one.on <= on)?.value, `${key} on ${on}`);
    }
  }
});

test("every metric has a point for each week of the last year, none of them to come", () => {
  for (const today of ["2027-02-15", "2027-02-21"])
    for (const { key, points } of meridian(today).metrics) {
      assert.equal(points.length, 53, key);
      assert.equal(points.at(-1)?.on, "2027-02-15");
      assert.equal(points[0]?.on, "2026-02-16");
    }
});

test("a stopped or doubled-down initiative says why", () => {
  for (const { state, reason, title } of meridian("2027-02-16").initiatives) {
    assert.equal(state === "stopped" || state === "doubled-down", reason !== "", title);
  }
});

/** The example's quarter as a plan's facts, with keys for ids. */
function planOf(company: ExampleCompany, today: string) {
  const inQuarter = keys(company.objectives.filter((one) => one.cycle === "quarter"));
  const supportsByKey = new Map(company.alignments.map((one) => [one.objective, one.supports]));
  return {
    workspace: usualBounds,
    cycle: cycle(company, "quarter"),
    today,
    objectives: company.objectives
      .filter((one) => inQuarter.has(one.key))
      .map((one) => ({
        ...one,
        id: one.key as ObjectiveId,
        teamId: one.team as TeamId,
        ownerId: one.owner as PersonId,
        supports: (supportsByKey.get(one.key) ?? []).map(({ kind, key }) =>
          kind === "objective" ? { kind, id: key as ObjectiveId } : { kind, id: key as KeyResultId },
        ),
      })),
    keyResults: company.keyResults
      .filter((one) => inQuarter.has(one.objective))
      .map((one) => {
        const own = company.checkIns.filter((each) => each.keyResult === one.key);
        return {
          ...one,
          id: one.key as KeyResultId,
          objectiveId: one.objective as ObjectiveId,
          teamId: one.team as TeamId,
          ownerId: one.owner as PersonId,
          alsoUnder: [],
          checkIns: {
            dates: own.map((each) => each.on),
            values: own.map((each) => each.value ?? each.milestonesDone?.length ?? 0),
            confidences: own.map((each) => each.confidence),
          },
        };
      }),
  };
}

test("its plan adds up: 39% for the company, and nothing unowned or past due", () => {
  const { objectiveNumbersById, keyResultNumbersById, company } = numbersOfPlan(
    planOf(meridian("2027-02-16"), "2027-02-16"),
  );
  const percent = (key: string) => Math.round((objectiveNumbersById.get(key as ObjectiveId)?.progress ?? 0) * 100);
  assert.deepEqual(["c1", "p1", "pm1", "pm2", "m1"].map(percent), [39, 45, 37, 52, 49]);
  assert.deepEqual(company.tally, { "on-track": 16, "at-risk": 6, "off-track": 3, "not-started": 2 });
  for (const { flags } of keyResultNumbersById.values())
    assert.ok(!flags.includes("unowned") && !flags.includes("past-due"));
});
