import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { progressShapeOf } from "./progress-shape.ts";

const reported = (measure: Measure, ...values: number[]) => ({
  measure,
  checkIns: { dates: values.map(() => "2027-02-09"), values, confidences: values.map(() => "on-track" as const) },
});
const percent = { kind: "percent" } as const;

test("a rise shows the newest value, the way come, the pace and the target", () => {
  const shape = progressShapeOf(reported({ kind: "increase", unit: percent, baseline: 31, target: 38 }, 31, 33.5), {
    progress: 0.357,
    pace: 0.48,
  });
  assert.equal(shape.value, "33.5%");
  assert.equal(shape.target, "38%");
  assert.deepEqual(shape.drawing, { kind: "bar", share: 0.357, tick: 0.48, segments: 1 });
  assert.equal(shape.label, "36% of the way; pace today is 48%");
});

test("before the first check-in it shows the baseline and an empty track", () => {
  const shape = progressShapeOf(reported({ kind: "increase", unit: percent, baseline: 31, target: 38 }), {
    progress: 0,
    pace: 0.48,
  });
  assert.equal(shape.value, "31%");
  assert.deepEqual(shape.drawing, { kind: "bar", share: null, tick: 0.48, segments: 1 });
});

test("a number to keep below stands against its limit", () => {
  const shape = progressShapeOf(reported({ kind: "at-most", unit: { kind: "number" }, bound: 5 }, 4), {
    progress: 1,
    pace: null,
  });
  assert.equal(shape.target, "under 5");
  assert.deepEqual(shape.drawing, { kind: "limits", at: 0.68, limits: [0.85] });
  assert.equal(shape.label, "held in 100% of the reports");
});

test("a number to keep within stands between its limits", () => {
  const shape = progressShapeOf(reported({ kind: "between", unit: { kind: "number" }, low: 10, high: 20 }, 15), {
    progress: 1,
    pace: null,
  });
  assert.equal(shape.target, "10–20");
  assert.deepEqual(shape.drawing, { kind: "limits", at: 0.5, limits: [0.3, 0.7] });
});

test("milestones are cut into their number, yes or no is said in words", () => {
  const steps = ["a", "b", "c"].map((key) => ({ key, title: key, weight: 1 }));
  const milestones = progressShapeOf(reported({ kind: "milestones", milestones: steps }, 2), {
    progress: 2 / 3,
    pace: 0.5,
  });
  assert.equal(milestones.value, "2");
  assert.equal(milestones.target, "of 3");
  assert.equal(milestones.drawing.kind === "bar" && milestones.drawing.segments, 3);
  assert.equal(progressShapeOf(reported({ kind: "yes-no" }), { progress: 0, pace: null }).value, "No");
  assert.equal(progressShapeOf(reported({ kind: "yes-no" }, 1), { progress: 1, pace: null }).value, "Yes");
});

test("a placeholder has dashes instead of numbers nobody gave", () => {
  const shape = progressShapeOf(reported({ kind: "increase", unit: percent, baseline: null, target: null }), {
    progress: null,
    pace: null,
  });
  assert.equal(shape.value, "–");
  assert.equal(shape.target, "–");
  assert.equal(shape.label, "no progress to show yet");
});
