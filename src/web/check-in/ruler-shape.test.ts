import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { rulerShape } from "./ruler-shape.ts";

const signups: Measure = { kind: "increase", unit: { kind: "number" }, baseline: 0, target: 1000 };
const ruler = (measure: Measure, last: number | null, entered: number | null, pace: number | null = null) =>
  rulerShape({ measure, last, entered, pace, width: 602 });

test("the typed value moves along the ruler from baseline to target, beside last week's and pace", () => {
  const shape = ruler(signups, 384, 431, 483);
  assert.deepEqual([shape?.lastX, shape?.enteredX, shape?.paceX], [231.4, 259.6, 290.8]);
});

test("a number that should fall also moves to the right as it gets better", () => {
  const shape = ruler({ ...signups, kind: "decrease", baseline: 3.5, target: 1 }, 2.4, 2.2);
  assert.ok(shape?.enteredX && shape.lastX && shape.enteredX > shape.lastX);
});

test("past the target the ruler is full, behind the baseline it is empty", () => {
  assert.equal(ruler(signups, null, 1400)?.enteredX, 601);
  assert.equal(ruler(signups, null, -5)?.enteredX, 1);
});

test("what is held stands against its limits, with room past them", () => {
  const shape = ruler({ kind: "between", unit: { kind: "number" }, low: 3, high: 5 }, 4, 6);
  assert.equal(shape?.limitXs.length, 2);
  assert.ok(shape?.enteredX && shape.enteredX > shape.limitXs[1]! && shape.enteredX < 601);
  assert.equal(shape?.isFilled, false);
});

test("without a distance, or with numbers still missing, there is no ruler", () => {
  assert.equal(ruler({ ...signups, target: null }, null, 4), undefined);
  assert.equal(ruler({ ...signups, target: 0 }, null, 4), undefined);
  assert.equal(ruler({ kind: "yes-no" }, null, 1), undefined);
});
