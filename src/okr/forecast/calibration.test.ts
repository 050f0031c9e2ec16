import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Judged } from "./calibration.ts";
import { calibrationOf } from "./calibration.ts";

const judged = (confidence: Judged["confidence"], likelihood: number | null, isReached: boolean): Judged => ({
  confidence,
  likelihood,
  isReached,
});

test("each confidence is compared with how often the target was reached after it", () => {
  const { confidence, checkIns } = calibrationOf([
    judged("on-track", null, true),
    judged("on-track", null, true),
    judged("on-track", null, false),
    judged("off-track", null, false),
  ]);
  assert.equal(checkIns, 4);
  assert.deepEqual(
    confidence.map((one) => [one.confidence, one.times, one.reached]),
    [
      ["on-track", 3, 2 / 3],
      ["at-risk", 0, null],
      ["off-track", 1, 0],
    ],
  );
});

test("forecasts that said about the same are compared with what came", () => {
  const { likelihood, forecasts, brierScore, brierScoreOfShare } = calibrationOf([
    judged("on-track", 0.1, false),
    judged("on-track", 0.15, true),
    judged("on-track", 1, true),
    judged("on-track", null, true),
  ]);
  assert.equal(forecasts, 3);
  assert.deepEqual([likelihood[0]?.forecasts, likelihood[0]?.likelihood, likelihood[0]?.reached], [2, 0.125, 0.5]);
  assert.deepEqual([likelihood[4]?.forecasts, likelihood[4]?.reached], [1, 1]);
  assert.equal(brierScore?.toFixed(4), ((0.01 + 0.7225 + 0) / 3).toFixed(4));
  assert.equal(brierScoreOfShare?.toFixed(4), (2 / 9).toFixed(4));
});

test("without anything to judge there is no score", () => {
  const { brierScore, brierScoreOfShare, likelihood } = calibrationOf([]);
  assert.deepEqual(
    [brierScore, brierScoreOfShare, likelihood.every((one) => one.reached === null)],
    [null, null, true],
  );
});

test("every forecast falls into exactly one fifth, and a Brier score lies within 0 and 1", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ likelihood: fc.double({ min: 0, max: 1, noNaN: true }), isReached: fc.boolean() })),
      (all) => {
        const { likelihood, brierScore } = calibrationOf(
          all.map((one) => ({ ...one, confidence: "on-track" as const })),
        );
        assert.equal(
          likelihood.reduce((sum, one) => sum + one.forecasts, 0),
          all.length,
        );
        assert.ok(brierScore === null ? all.length === 0 : brierScore >= 0 && brierScore <= 1);
      },
    ),
  );
});
