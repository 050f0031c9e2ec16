import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure, Unit } from "#okr/measure.ts";
import { computedWords, endWords, valueWords } from "./value-words.ts";

const from = (baseline: number, target: number, unit: Unit = { kind: "number" }): Measure => ({
  kind: "increase",
  unit,
  baseline,
  target,
});
const milestones: Measure = {
  kind: "milestones",
  milestones: [1, 2, 3].map((one) => ({ key: `m${one}`, title: "Step", weight: 2 })),
};

test("milestones are said as done of all, yes-no in words", () => {
  assert.equal(valueWords(milestones, 4), "4 of 6");
  assert.equal(valueWords({ kind: "yes-no" }, 1), "Yes");
  assert.equal(endWords({ kind: "yes-no" }, 0), "No");
});

test("pace is no finer than what people report", () => {
  assert.equal(computedWords(from(31, 38, { kind: "percent" }), 34.4066, [31, 31.5, 33.5]), "34.4%");
  assert.equal(computedWords(from(0, 1000), 483.15, [12, 384]), "483");
  assert.equal(
    computedWords(from(800_000, 2_400_000, { kind: "currency", label: "USD" }), 1_573_033.7, [860_000, 1_520_000]),
    "$1.57M",
  );
});

test("without check-ins pace is rounded to a hundredth of the way", () => {
  assert.equal(computedWords(from(0, 1000), 483.15, []), "480");
  assert.equal(computedWords(from(0, 25), 12.08, []), "12");
});
