import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { addDays, dayNumberOf } from "#lib/days.ts";
import type { CheckInSeries } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import { periodOf, periodsWithin, startOfPeriod } from "./periods.ts";
import { holdingOf, progressOf, roundsOf, whyNoProgress } from "./progress-of.ts";

const unit = { kind: "number" } as const;
const when = { startsOn: "2027-01-04", dueOn: "2027-04-03", today: "2027-02-16" };
/** Check-ins on the Tuesdays of the weeks, a gap where there is null. */
const weekly = (...values: (number | null)[]): CheckInSeries => {
  const made = values.flatMap((value, week) =>
    value === null ? [] : [{ on: addDays("2027-01-05", week * 7), value }],
  );
  return {
    dates: made.map((one) => one.on),
    values: made.map((one) => one.value),
    confidences: made.map(() => "on-track" as const),
  };
};
const way = (baseline: number | null, target: number | null): Measure => ({ kind: "increase", unit, baseline, target });
const progress = (measure: Measure, ...values: (number | null)[]) => progressOf(measure, weekly(...values), when);

test("an increase is the share of the way from baseline to target", () => {
  assert.equal(progress(way(31, 38), 31, 34.5), 0.5);
  assert.equal(progress(way(31, 38), 38), 1);
});

test("a decrease is the share of the way down", () => {
  assert.equal(progress({ kind: "decrease", unit, baseline: 3.5, target: 1 }, 3, 2.25), 0.5);
});

test("behind the baseline progress is negative, past the target it is above one", () => {
  assert.equal(progress(way(100, 200), 88), -0.12);
  assert.equal(progress(way(100, 200), 218), 1.18);
});

test("without a check-in a key result stands at its baseline", () => {
  assert.equal(progress(way(31, 38)), 0);
  assert.equal(progress({ kind: "yes-no" }), 0);
  assert.equal(progress({ kind: "milestones", milestones: [{ key: "a", title: "A", weight: 1 }] }), 0);
});

test("there is no honest number without a baseline, a target, or a way between them, and it says so", () => {
  for (const [measure, why] of [
    [way(null, 38), "the baseline is not filled in yet"],
    [way(31, null), "the target is not filled in yet"],
    [way(null, null), "baseline and target are not filled in yet"],
    [way(31, 31), "baseline and target are the same, so there is no way to go"],
    [{ kind: "at-least", unit, bound: null }, "the bound is not filled in yet"],
    [{ kind: "between", unit, low: 5, high: 1 }, "the lower bound is above the upper one"],
    [{ kind: "recurring", unit, perPeriod: null, period: "week" }, "the goal for each period is not filled in yet"],
    [{ kind: "milestones", milestones: [{ key: "a", title: "A", weight: 0 }] }, "no milestone has a weight above 0"],
  ] as [Measure, string][]) {
    assert.equal(progress(measure, 31), undefined);
    assert.equal(whyNoProgress(measure), why);
  }
  assert.equal(progress({ kind: "at-least", unit, bound: 5 }), undefined);
  assert.equal(whyNoProgress({ kind: "at-least", unit, bound: 5 }), "nothing was reported yet");
});

test("a held measure is the weeks held of the weeks reported, and touching the bound is holding it", () => {
  assert.equal(progress({ kind: "at-most", unit, bound: 4 }, 3.1, 4, 4.1, 3.9), 0.75);
  assert.equal(progress({ kind: "at-least", unit, bound: 4 }, 3.1, 4), 0.5);
  assert.equal(progress({ kind: "between", unit, low: 2, high: 4 }, 2, 4, 5, 1), 0.5);
});

test("a week without a report is missing, not failed", () => {
  assert.equal(progress({ kind: "at-most", unit, bound: 4 }, 3, null, null, 3), 1);
});

test("the newest check-in of a week stands for it", () => {
  const series: CheckInSeries = {
    dates: ["2027-01-05", "2027-01-08"],
    values: [9, 3],
    confidences: ["off-track", "on-track"],
  };
  assert.equal(progressOf({ kind: "at-most", unit, bound: 4 }, series, when), 1);
});

test("a held measure knows whether it holds now, and whether it broke in the two weeks before", () => {
  const held = (...values: (number | null)[]) =>
    holdingOf({ kind: "at-most", unit, bound: 4 }, weekly(...values), when);
  assert.deepEqual(held(9, 3, 3), { held: 2, reported: 3, now: true, brokenLately: true });
  assert.equal(held(9, 3, 3, 3).brokenLately, false);
  assert.equal(held(9, null, null, 3).brokenLately, false);
  assert.equal(held(3, 9).now, false);
  assert.equal(held().now, undefined);
});

test("milestones count by weight, yes-no is all or nothing, and a baseline is found once a number is known", () => {
  const milestones = [1, 1, 2].map((weight, at) => ({ key: `m${at}`, title: "M", weight }));
  assert.equal(progress({ kind: "milestones", milestones }, 1, 3), 0.75);
  assert.equal(progress({ kind: "yes-no" }, 0, 1), 1);
  const find: Measure = { kind: "find-baseline", unit, metric: "Recall", how: "Survey", by: "2027-02-24" };
  assert.equal(progress(find), 0);
  assert.equal(progress(find, 0), 1);
});

test("a recurring measure is the periods hit of those in the cycle, and of those so far", () => {
  const stories: Measure & { kind: "recurring" } = { kind: "recurring", unit, perPeriod: 1, period: "week" };
  assert.equal(progress(stories, 1, 1, 1, 0, 1, 1), 5 / 13);
  assert.deepEqual(roundsOf(stories, weekly(1, 1, 1, 0, 1, 1), when), { hits: 5, elapsed: 6, total: 13 });
  assert.deepEqual(roundsOf(stories, weekly(1, 1, 1, 0, 1, 1, 1), when), { hits: 6, elapsed: 7, total: 13 });
  assert.deepEqual(roundsOf(stories, weekly(1), { ...when, today: "2027-06-01" }), { hits: 1, elapsed: 13, total: 13 });
});

test("a recurring goal below zero is hit by falling as far or further", () => {
  const falls: Measure = { kind: "recurring", unit: { kind: "percent" }, perPeriod: -10, period: "week" };
  assert.equal(progress(falls, -10, -12, -9, 3), 2 / 13);
});

test("periods follow one another from the start, and a short rest belongs to the last one", () => {
  const start = dayNumberOf("2027-01-31");
  assert.equal(startOfPeriod(start, 1, "month"), dayNumberOf("2027-02-28"));
  assert.equal(periodOf(start, dayNumberOf("2027-02-27"), "month"), 0);
  assert.equal(periodOf(start, dayNumberOf("2027-02-28"), "month"), 1);
  assert.equal(periodOf(start, dayNumberOf("2027-01-30"), "month"), -1);
  const count = (from: string, to: string, period: "day" | "week" | "month" | "year") =>
    periodsWithin(dayNumberOf(from), dayNumberOf(to), period);
  assert.equal(count("2027-01-04", "2027-04-03", "week"), 13);
  assert.equal(count("2027-07-01", "2027-09-30", "week"), 13);
  assert.equal(count("2027-01-04", "2027-04-03", "month"), 3);
  assert.equal(count("2027-01-04", "2027-04-03", "year"), 1);
  assert.equal(count("2027-01-04", "2027-01-04", "day"), 1);
});

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test("a better value never lowers progress, whatever the kind", () => {
  const measure = fc.oneof(
    fc.record({
      kind: fc.constantFrom("increase" as const, "decrease" as const),
      unit: fc.constant(unit),
      baseline: value,
      target: value,
    }),
    fc.record({
      kind: fc.constantFrom("at-least" as const, "at-most" as const),
      unit: fc.constant(unit),
      bound: value,
    }),
    fc.record({
      kind: fc.constant("recurring" as const),
      unit: fc.constant(unit),
      perPeriod: value,
      period: fc.constantFrom("week" as const, "month" as const),
    }),
    fc.constant<Measure>({ kind: "milestones", milestones: [{ key: "a", title: "A", weight: 7 }] }),
    fc.constant<Measure>({ kind: "yes-no" }),
  );
  const isUpwards = (one: Measure): boolean => {
    if (one.kind === "increase" || one.kind === "decrease") return (one.target ?? 0) >= (one.baseline ?? 0);
    return !(one.kind === "at-most" || (one.kind === "recurring" && (one.perPeriod ?? 0) < 0));
  };
  fc.assert(
    fc.property(
      measure,
      fc.array(value, { minLength: 1, maxLength: 13 }),
      fc.nat(),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      (one, values, place, gain) => {
        const at = place % values.length;
        const better = values.map((was, index) => (index === at ? was + (isUpwards(one) ? gain : -gain) : was));
        const before = progressOf(one, weekly(...values), when);
        const after = progressOf(one, weekly(...better), when);
        assert.equal(before === undefined, after === undefined);
        if (before !== undefined && after !== undefined) assert.ok(after >= before, `${after} is lower than ${before}`);
      },
    ),
  );
});
