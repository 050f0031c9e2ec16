import assert from "node:assert/strict";
import test from "node:test";
import { hitsAhead, likelihoodOf, likelihoodOfHolding } from "./likelihood.ts";
import { bellOutlook, mixedOutlook } from "./outlook.ts";
import { studentQuantile, studentShareBelow } from "./student.ts";

test("Student's t agrees with the published tables", () => {
  for (const [freedom, share, quantile] of [
    [1, 0.9, 3.078],
    [5, 0.975, 2.571],
    [10, 0.95, 1.812],
    [30, 0.75, 0.683],
  ] as const) {
    assert.ok(Math.abs(studentQuantile(share, freedom) - quantile) < 0.001, `${freedom} ${share}`);
    assert.ok(Math.abs(studentShareBelow(-quantile, freedom) - (1 - share)) < 0.001);
  }
});

test("standing exactly at the target is reaching it, whichever way is better", () => {
  const certain = bellOutlook({ centre: 38, scale: 0, freedom: 3 });
  assert.equal(likelihoodOf(certain, 38, 1), 1);
  assert.equal(likelihoodOf(certain, 38, -1), 1);
  assert.equal(likelihoodOf(certain, 38.1, 1), 0);
});

test("a mixture keeps the parts of its views, however many possibilities they have", () => {
  const many = { part: 0.2, values: [0, 0.1, 0.2, 0.3, 0.4], weights: [1, 1, 1, 1, 1] };
  const one = { part: 0.8, values: [10, 10.1], weights: [3, 3] };
  const { shareBelow, quantile } = mixedOutlook([many, one]);
  assert.ok(Math.abs(shareBelow(5) - 0.3) < 0.11);
  assert.ok(quantile(0.5) >= 10 && quantile(0.01) === 0);
});

test("the more check-ins are left, the less likely all of them hold", () => {
  assert.equal(likelihoodOfHolding([], 3, 3), 1);
  assert.ok(likelihoodOfHolding([0.9], 5, 5) > likelihoodOfHolding([0.9, 0.9, 0.9], 5, 5));
  assert.ok(likelihoodOfHolding([0.9, 0.9], 5, 5) > likelihoodOfHolding([0.9, 0.9], 3, 5));
});

test("the likelihoods of hitting none to all coming periods sum to 1, and a clean record makes all of them likelier", () => {
  const all = hitsAhead(4, 1, 6);
  assert.equal(all.length, 7);
  assert.ok(Math.abs(all.reduce((sum, one) => sum + one, 0) - 1) < 1e-9);
  assert.ok((hitsAhead(5, 0, 6)[6] ?? 0) > (all[6] ?? 0));
});
