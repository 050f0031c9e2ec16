import assert from "node:assert/strict";
import { test } from "node:test";
import type { PointSeries } from "#okr/metric.ts";
import { addDays } from "#lib/days.ts";
import { forecastOfMetric } from "./forecast-of-metric.ts";
import { historyOf } from "./history.ts";

const metric = { cadence: "weekly", unit: { kind: "percent" } } as const;

/** Points every so many days up to a day, with values that climb by one. */
const pointsUntil = (last: string, count: number, everyDays = 7): PointSeries => ({
  dates: Array.from({ length: count }, (_none, at) => addDays(last, (at + 1 - count) * everyDays)),
  values: Array.from({ length: count }, (_none, at) => at + 1 + (at % 3)),
});

test("before three points it is too early to say anything of a metric", () => {
  assert.equal(forecastOfMetric(metric, { dates: [], values: [] }).state, "too-early");
  const { state, because, points } = forecastOfMetric(metric, pointsUntil("2027-02-15", 2));
  assert.deepEqual(
    [state, points, because],
    ["too-early", 2, "Too early to say: 2 points, and a forecast starts at three."],
  );
});

test("a metric is looked ahead for 13 points at its cadence, each with a range around the best guess", () => {
  const { state, coming, points } = forecastOfMetric(metric, pointsUntil("2027-02-15", 52));
  assert.deepEqual([state, points, coming.length], ["forecast", 52, 13]);
  assert.deepEqual([coming[0]?.on, coming[12]?.on], ["2027-02-22", "2027-05-17"]);
  for (const one of coming)
    assert.ok(one.q10 <= one.q25 && one.q25 <= one.q50 && one.q50 <= one.q75 && one.q75 <= one.q90);
  const monthly = forecastOfMetric({ ...metric, cadence: "monthly" }, pointsUntil("2027-01-31", 40, 30));
  assert.deepEqual([monthly.coming[0]?.on, monthly.coming[1]?.on], ["2027-02-28", "2027-03-31"]);
});

test("daily points of a weekly metric count once a week, the newest of each", () => {
  const daily = pointsUntil("2027-02-15", 70, 1);
  const weekly = {
    dates: daily.dates.filter((_date, at) => (69 - at) % 7 === 0),
    values: daily.values.filter((_value, at) => (69 - at) % 7 === 0),
  };
  assert.deepEqual(forecastOfMetric(metric, daily), forecastOfMetric(metric, weekly));
});

test("points that come once a month say nothing of the weeks between them", () => {
  const { state, because } = forecastOfMetric(metric, pointsUntil("2027-02-15", 30, 30));
  assert.equal(state, "none");
  assert.match(because, /do not come often enough for a weekly metric/);
});

const reported = (dates: string[]) => ({ dates, values: dates.map(() => 60), confidences: [] });

test("a key result's history is what its metric knew before the first check-in, at the check-ins' spacing", () => {
  const checkIns = reported(["2027-01-05", "2027-01-12", "2027-01-19"]);
  const points = pointsUntil("2027-02-15", 52);
  const history = historyOf(points, checkIns, "2027-02-16");
  assert.deepEqual(history, points.values.slice(0, -7));
  assert.equal(points.dates[history.length - 1], "2026-12-28");
});

test("a week without a point lies on the straight line between its neighbours", () => {
  const points = {
    dates: ["2026-12-07", "2026-12-14", "2026-12-28"],
    values: [10, 20, 40],
  };
  assert.deepEqual(historyOf(points, reported(["2027-01-04", "2027-01-11"]), "2027-02-16"), [10, 20, 30, 40]);
});

test("without check-ins, without enough points, or with points too far apart there is no history", () => {
  const checkIns = reported(["2027-01-05", "2027-01-12"]);
  assert.deepEqual(historyOf(undefined, checkIns, "2027-02-16"), []);
  assert.deepEqual(historyOf(pointsUntil("2027-01-04", 52), reported([]), "2027-02-16"), []);
  assert.deepEqual(historyOf(pointsUntil("2027-01-04", 2), checkIns, "2027-02-16"), []);
  assert.deepEqual(historyOf(pointsUntil("2027-01-04", 20, 30), checkIns, "2027-02-16"), []);
  assert.deepEqual(historyOf(pointsUntil("2027-02-15", 5), checkIns, "2027-02-16"), []);
});
