import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { forecastSeries, quantileShares } from "./forecast-series.ts";

const seriesOf = (values: readonly number[], horizon = 13) =>
  forecastSeries(values, horizon) ?? assert.fail("too early");

test("a plain series has one point and one of each quantile for every step", () => {
  for (const count of [3, 20, 30, 300]) {
    const { point, quantiles, points } = seriesOf(Array.from({ length: count }, (_, week) => 100 + (week % 7)));
    assert.equal(points, count);
    assert.deepEqual(Object.keys(quantiles), quantileShares.map(String));
    for (const steps of [point, ...Object.values(quantiles)]) assert.equal(steps.length, 13);
  }
});

test("fewer than three values are too few", () => {
  assert.equal(forecastSeries([], 13), undefined);
  assert.equal(forecastSeries([1, 2, NaN], 13), undefined);
});

test("a season of several years is expected again", () => {
  const season = (week: number): number => 100 + 30 * Math.sin((2 * Math.PI * week) / 52.18);
  const { point } = seriesOf(Array.from({ length: 260 }, (_, week) => season(week)));
  for (const [step, value] of point.entries())
    assert.ok(Math.abs(value - season(260 + step)) < 5, `step ${step}: ${value}`);
});

test("what was never below zero is not forecast below it", () => {
  const { quantiles } = seriesOf([5, 0, 9, 1, 0, 12, 3, 0]);
  assert.ok((quantiles["0.1"] ?? []).every((value) => value >= 0));
});

test("what may happen spreads out with time", () => {
  let value = 500;
  const values = Array.from({ length: 200 }, (_, week) => (value += ((week * week * 31) % 97) - 48));
  const { quantiles } = seriesOf(values);
  const width = (step: number): number => (quantiles["0.9"]?.[step] ?? 0) - (quantiles["0.1"]?.[step] ?? 0);
  assert.ok(width(12) > width(0) * 1.5);
});

test("whatever it is given, every number is finite and quantiles are in order", () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constantFrom(1e308, -1e308, 5e-324, NaN));
  fc.assert(
    fc.property(
      fc.array(anyNumber, { maxLength: 130 }),
      fc.oneof(fc.integer({ min: -2, max: 20 }), fc.double()),
      (values, horizon) => {
        const series = forecastSeries(values, horizon);
        if (!series) return;
        assert.ok(series.point.every(Number.isFinite));
        const [q10 = [], q25 = [], q50 = [], q75 = [], q90 = []] = quantileShares.map(
          (share) => series.quantiles[String(share)],
        );
        for (const [step, low] of q10.entries()) {
          const five = [low, q25[step] ?? NaN, q50[step] ?? NaN, q75[step] ?? NaN, q90[step] ?? NaN];
          assert.ok(five.every(Number.isFinite));
          assert.deepEqual(
            five,
            five.toSorted((one, other) => one - other),
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});
