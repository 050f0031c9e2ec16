import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { CheckInSeries } from "#okr/key-result.ts";
import type { Measure, Unit } from "#okr/measure.ts";
import { addDays } from "#lib/days.ts";
import type { Forecast, ForecastFacts } from "./forecast.ts";
import { forecastOf } from "./forecast.ts";

const percent = { kind: "percent" } as const;
const winRate: Measure = { kind: "increase", unit: percent, baseline: 31, target: 38 };
const quarter = { startsOn: "2027-01-04", dueOn: "2027-04-05" };
const weekly = (values: readonly number[]): CheckInSeries => ({
  dates: values.map((_, week) => addDays(quarter.startsOn, 7 * week)),
  values,
  confidences: [],
});

/** The forecast from weekly check-ins, on the day of the newest. */
function forecastFrom(
  values: readonly number[],
  measure: Measure = winRate,
  more: Partial<ForecastFacts> = {},
): Forecast {
  const checkIns = weekly(values);
  return forecastOf({ ...quarter, measure, checkIns, ...more }, checkIns.dates.at(-1) ?? quarter.startsOn);
}
const likelihoodFrom = (values: readonly number[], measure?: Measure, more?: Partial<ForecastFacts>): number =>
  forecastFrom(values, measure, more).likelihood ?? assert.fail("no likelihood");

test("before three check-ins it is too early to say", () => {
  assert.equal(forecastFrom([]).because, "Too early to say: no check-in yet, and a forecast starts at three.");
  assert.equal(forecastFrom([31]).because, "Too early to say: one check-in, and a forecast starts at three.");
  const two = forecastFrom([31, 32]);
  assert.equal(two.because, "Too early to say: two check-ins, and a forecast starts at three.");
  assert.deepEqual([two.state, two.likelihood, two.quantiles], ["too-early", null, []]);
  assert.equal(forecastFrom([31, 32, 33]).state, "forecast");
});

test("there are quantiles for each coming check-in date, and the due date is the last", () => {
  const { quantiles, points } = forecastFrom([31, 31.5, 32.5, 33]);
  assert.equal(points, 4);
  assert.deepEqual(
    quantiles.map(({ on }) => on),
    Array.from({ length: 10 }, (_, week) => addDays("2027-02-01", 7 * week)),
  );
  assert.equal(quantiles.at(-1)?.on, quarter.dueOn);
});

test("a forecast says its answer in words", () => {
  const { because } = forecastFrom([31, 31.5, 32.5, 33, 33.5, 34.5]);
  assert.match(
    because,
    /^\d\d% likely to reach 38% by Apr 5, where it will be between [\d.]+% and [\d.]+% in 8 of 10 cases\.$/,
  );
});

test("the further along, the likelier; and what barely moves is unlikely to arrive", () => {
  const slow = likelihoodFrom([31, 31.1, 31.2, 31.2, 31.3, 31.4, 31.4, 31.5, 31.6]);
  const even = likelihoodFrom([31, 32, 32.5, 33, 33.5, 34, 34.6, 35.2, 36]);
  const quick = likelihoodFrom([31, 32.5, 33.5, 34.4, 35, 36, 36.6, 37, 37.9]);
  assert.ok(slow < 0.1 && slow < even && even < quick, `${slow} ${even} ${quick}`);
});

test("a target that is reached says since when, and how likely it stays", () => {
  const reached = forecastFrom([31, 38.2, 36, 37, 38, 39]);
  assert.equal(reached.state, "reached");
  assert.match(reached.because, /^Reached on Feb 1\. \d\d% likely to be there on Apr 5\.$/);
  assert.equal(forecastFrom([38, 39]).because, "Reached on Jan 4.");
});

test("after the due date it is over, or it was reached", () => {
  const over = forecastOf({ ...quarter, measure: winRate, checkIns: weekly([31, 33, 35]) }, "2027-05-01");
  assert.deepEqual([over.state, over.likelihood, over.quantiles], ["over", 0, []]);
  assert.equal(over.because, "Over: it was due on Apr 5 and ended at 35%, short of 38%.");
  const done = forecastOf({ ...quarter, measure: winRate, checkIns: weekly([31, 33, 38]) }, "2027-05-01");
  assert.deepEqual([done.because, done.likelihood], ["Reached on Jan 18.", 1]);
  assert.match(
    forecastFrom([31, 32, 33], winRate, { dueOn: "2026-12-01" }).because,
    /^Over: it was due on Dec 1, 2026/,
  );
});

test("what was reported after the day of the forecast is not known yet", () => {
  const checkIns = weekly([31, 32, 33, 34, 35, 36, 37]);
  const early = forecastOf({ ...quarter, measure: winRate, checkIns }, "2027-01-20");
  assert.deepEqual(early, forecastOf({ ...quarter, measure: winRate, checkIns: weekly([31, 32, 33]) }, "2027-01-20"));
});

test("a missing target is named", () => {
  const draft: Measure = { kind: "increase", unit: percent, baseline: 31, target: null };
  assert.equal(forecastFrom([31, 32, 33], draft).because, "No forecast: the target is not filled in yet.");
});

test("without a baseline it starts at its first check-in, and its kind says which way", () => {
  const toward = (kind: "increase" | "decrease"): Measure => ({ kind, unit: percent, baseline: null, target: 38 });
  assert.equal(forecastFrom([31, 32, 33], toward("increase")).state, "forecast");
  assert.equal(forecastFrom([40, 41, 42], toward("increase")).state, "reached");
  assert.equal(forecastFrom([40, 41, 42], toward("decrease")).state, "forecast");
});

test("yes or no and finding a baseline have no likelihood before they are done", () => {
  const toFind: Measure = {
    kind: "find-baseline",
    unit: percent,
    metric: "Activation",
    how: "Events",
    by: "2027-02-01",
  };
  assert.equal(forecastFrom([0, 0, 0], { kind: "yes-no" }).likelihood, null);
  assert.equal(forecastFrom([0, 0, 1], { kind: "yes-no" }).because, "Done on Jan 18.");
  assert.equal(forecastFrom([], toFind).state, "none");
  assert.equal(forecastFrom([12], toFind).because, "A first number was recorded on Jan 4.");
});

test("milestones never fall, never pass the weight of all, and stay done", () => {
  const milestones = ["draft", "review", "launch", "measure"].map((key) => ({ key, title: key, weight: 1 }));
  const measure: Measure = { kind: "milestones", milestones };
  const { quantiles, likelihood } = forecastFrom([0, 1, 1, 2], measure);
  assert.ok(likelihood !== null && likelihood > 0.3 && likelihood < 0.99, String(likelihood));
  for (const { q10, q90 } of quantiles) assert.ok(q10 >= 2 && q90 <= 4);
  assert.deepEqual([forecastFrom([0, 2, 3, 4], measure).state, likelihoodFrom([0, 2, 3, 4], measure)], ["reached", 1]);
});

test("a count that started at zero and never fell cannot fall", () => {
  const signUps: Measure = { kind: "increase", unit: { kind: "custom", label: "sign-ups" }, baseline: 0, target: 500 };
  const { quantiles, method } = forecastFrom([0, 40, 75, 120, 150], signUps);
  assert.match(method, /cannot fall/);
  for (const { q10 } of quantiles) assert.ok(q10 >= 150);
  assert.equal(likelihoodFrom([0, 40, 75, 120, 500], signUps), 1);
});

test("percentages stay within 0 and 100", () => {
  const measure: Measure = { kind: "increase", unit: percent, baseline: 80, target: 99 };
  for (const { q10, q90 } of forecastFrom([80, 97, 82, 98, 85, 96], measure).quantiles)
    assert.ok(q10 >= 0 && q90 <= 100);
});

test("what is to be kept is forecast to hold the likelier the further it is from its bound", () => {
  const atLeast = (bound: number): Measure => ({ kind: "at-least", unit: percent, bound });
  const values = [95, 96, 95.5, 96.5, 95.8, 96.1];
  assert.ok(likelihoodFrom(values, atLeast(80)) > likelihoodFrom(values, atLeast(95)));
  assert.ok(likelihoodFrom(values, atLeast(99)) < 0.1);
  assert.match(forecastFrom(values, atLeast(90)).because, /likely to hold at every check-in to Apr 5\.$/);
});

test("a recurring measure counts the periods that are left, and one that was missed cannot be made up for", () => {
  const posts: Measure = { kind: "recurring", unit: { kind: "custom", label: "posts" }, perPeriod: 2, period: "week" };
  const perfect = forecastFrom([2, 3, 2, 2], posts);
  assert.ok((perfect.likelihood ?? 0) > 0.1);
  const { because, likelihood, quantiles } = forecastFrom([2, 0, 2, 2], posts);
  assert.equal(likelihood, 0);
  assert.match(because, /^1 of 4 weeks was missed, so not all 13 can be hit; \d+ to 1\d of 13 in 8 of 10 cases\.$/);
  assert.ok(quantiles.every(({ q10, q90 }) => q10 >= 3 && q90 <= 12));
});

test("a metric's history is used, and counted", () => {
  const history = Array.from(
    { length: 120 },
    (_, week) => 30 + Math.sin((2 * Math.PI * week) / 52.18) + (week % 3) * 0.1,
  );
  const { points, method } = forecastFrom([31, 31.2, 31.1], winRate, { history });
  assert.equal(points, 123);
  assert.match(method, /earlier years/);
  assert.ok(likelihoodFrom([31, 31.2, 31.1], winRate, { history }) < likelihoodFrom([31, 31.2, 31.1]));
});

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(0, 1e308, -1e308, 5e-324, Infinity, NaN),
);
const anyDay = fc.oneof(
  fc.integer({ min: -400, max: 400 }).map((days) => addDays("2027-02-01", days)),
  fc.constantFrom("", "soon", "2027-02-30", "0001-01-01", "9999-12-31"),
);
const units: readonly Unit[] = [
  { kind: "number" },
  percent,
  { kind: "currency", label: "EUR" },
  { kind: "custom", label: "posts" },
];
const anyUnit = fc.constantFrom(...units);
const orNull = fc.option(anyNumber, { nil: null });
const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constantFrom("increase", "decrease"), unit: anyUnit, baseline: orNull, target: orNull }),
  fc.record({ kind: fc.constantFrom("at-least", "at-most"), unit: anyUnit, bound: orNull }),
  fc.record({ kind: fc.constant("between" as const), unit: anyUnit, low: orNull, high: orNull }),
  fc.record({ kind: fc.constant("yes-no" as const) }),
  fc.record({
    kind: fc.constant("milestones" as const),
    milestones: fc.array(fc.record({ key: fc.string(), title: fc.string(), weight: anyNumber }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("recurring" as const),
    unit: anyUnit,
    perPeriod: orNull,
    period: fc.constantFrom("day", "week", "month", "quarter", "half", "year"),
  }),
  fc.record({
    kind: fc.constant("find-baseline" as const),
    unit: anyUnit,
    metric: fc.string(),
    how: fc.string(),
    by: anyDay,
  }),
);
const anyFacts: fc.Arbitrary<ForecastFacts> = fc.record({
  measure: anyMeasure,
  startsOn: anyDay,
  dueOn: anyDay,
  checkIns: fc.record({
    dates: fc.array(anyDay, { maxLength: 40 }),
    values: fc.array(anyNumber, { maxLength: 40 }),
    confidences: fc.constant([]),
  }),
  history: fc.option(fc.array(anyNumber, { maxLength: 70 }), { nil: undefined }),
});

test("whatever it is given, it answers: never an exception, never a number that is none, quantiles in order", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, on) => {
      const { because, likelihood, quantiles, state, points } = forecastOf(facts, on);
      assert.match(because, /^[A-Z\d].*\.$/s);
      assert.doesNotMatch(because, /NaN|undefined|Infinity/);
      if (likelihood !== null) assert.ok(likelihood >= 0 && likelihood <= 1, String(likelihood));
      assert.ok(state === "forecast" ? likelihood !== null && points >= 3 : true);
      for (const { q10, q25, q50, q75, q90 } of quantiles) {
        assert.ok([q10, q25, q50, q75, q90].every(Number.isFinite));
        assert.ok(q10 <= q25 && q25 <= q50 && q50 <= q75 && q75 <= q90);
      }
    }),
    { numRuns: 1000 },
  );
});

const someValues = fc.array(fc.integer({ min: -50, max: 150 }), { minLength: 3, maxLength: 13 });

/** Most of it stands at 1, and the newest value is far above. */
const unevenHistory = [
  23, 1, 1, 1, 1, 1, 1, 1, 77, 1, 49, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 37, 1, 11, 24, 53, 8, 96, 4, 1, 58, 62, 31,
  30, 44, 64, 80, 94, 26, 100, 57, 17, 82, 71, 71,
];

test("a nearer target is never less likely", () => {
  fc.assert(
    fc.property(
      someValues,
      fc.integer({ min: -50, max: 150 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 100 }),
      fc.option(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 30, maxLength: 70 }), { nil: undefined }),
      fc.boolean(),
      (values, baseline, near, further, history, rises) => {
        const sign = rises ? 1 : -1;
        const reaching = (distance: number): number =>
          likelihoodFrom(
            values,
            {
              kind: rises ? "increase" : "decrease",
              unit: { kind: "number" },
              baseline,
              target: baseline + sign * distance,
            },
            { history },
          );
        assert.ok(reaching(near) >= reaching(near + further) - 1e-9);
      },
    ),
    { examples: [[[0, 0, 0, 125], 110, 67, 1, unevenHistory, true]] },
  );
});

test("check-ins may come in any order, and the last one given for a day counts", () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: 0, max: 1000 }), (values, seed) => {
      const { dates } = weekly(values);
      const order = values
        .map((_, at) => at)
        .toSorted((one, other) => ((one * 7919 + seed) % 13) - ((other * 7919 + seed) % 13));
      const shuffled = order.flatMap((at) => [
        { on: dates[at] ?? "", value: 999 },
        { on: dates[at] ?? "", value: values[at] ?? 0 },
      ]);
      const checkIns = {
        dates: shuffled.map(({ on }) => on),
        values: shuffled.map(({ value }) => value),
        confidences: [],
      };
      assert.deepEqual(forecastFrom(values, winRate, { checkIns }), forecastFrom(values));
    }),
  );
});

test("a larger unit changes nothing but the unit", () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const measure = (factor: number): Measure => ({
        kind: "increase",
        unit: { kind: "number" },
        baseline: 10 * factor,
        target: 70 * factor,
      });
      const [small, large] = [1, 1024].map((factor) =>
        forecastFrom(
          values.map((value) => value * factor),
          measure(factor),
        ),
      );
      assert.ok(Math.abs((small?.likelihood ?? 0) - (large?.likelihood ?? 1)) < 1e-9);
    }),
  );
});

test("gaps of months and missing weeks widen what may happen, and do not break it", () => {
  const dates = ["2027-01-04", "2027-01-11", "2027-01-18", "2027-03-22"];
  const checkIns = { dates, values: [31, 32, 33, 34], confidences: [] };
  const { state, quantiles } = forecastOf({ ...quarter, measure: winRate, checkIns }, "2027-03-22");
  assert.equal(state, "forecast");
  assert.deepEqual(
    quantiles.map(({ on }) => on),
    ["2027-03-29", "2027-04-05"],
  );
});

test("a flat series is expected to stay where it is", () => {
  const { quantiles, likelihood } = forecastFrom([31, 31, 31, 31, 31, 31, 31, 31]);
  const end = quantiles.at(-1) ?? assert.fail("no quantiles");
  assert.ok(Math.abs(end.q50 - 31) < 1 && (likelihood ?? 1) < 0.2);
});
