import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { entryFrom, readingOf } from "./entry.ts";
import type { Entry, LastTime } from "./entry.ts";

const signups: Measure = { kind: "increase", unit: { kind: "number" }, baseline: 0, target: 1000 };
const pipeline: Measure = {
  kind: "increase",
  unit: { kind: "currency", label: "USD" },
  baseline: 800_000,
  target: 2_400_000,
};
const ratio: Measure = { kind: "increase", unit: { kind: "ratio" }, baseline: 0.2, target: 0.5 };
const steps: Measure = {
  kind: "milestones",
  milestones: [
    { key: "story", title: "Story", weight: 1 },
    { key: "demo", title: "Demo", weight: 2 },
  ],
};
const lastWeek: LastTime = { value: 384, confidence: "at-risk" };
const typed = (measure: Measure, change: Partial<Entry>, last: LastTime | null = null) =>
  readingOf(measure, { ...entryFrom(measure, last), ...change }, last);

test("a form starts with last week's value and confidence, and an empty note", () => {
  const entry = entryFrom(signups, lastWeek);
  assert.deepEqual([entry.value, entry.confidence, entry.note], ["384", "at-risk", ""]);
});

test("left as it was, last week's value is reported to the last digit", () => {
  const last: LastTime = { value: 1_523_456, confidence: "on-track" };
  assert.deepEqual(typed(pipeline, {}, last), { reported: { value: 1_523_456 }, value: 1_523_456, isScaled: false });
});

test("a typed value is what is reported", () => {
  assert.deepEqual(typed(signups, { value: "431" }, lastWeek), {
    reported: { value: 431 },
    value: 431,
    isScaled: false,
  });
});

test("before the first check-in a bare number is read in the scale of the target", () => {
  assert.deepEqual(typed(pipeline, { value: "1.1" }), {
    reported: { value: 1_100_000 },
    value: 1_100_000,
    isScaled: true,
  });
});

test("what is not a number is refused with an example", () => {
  const reading = typed(signups, { value: "lots" });
  assert.ok("refusal" in reading && reading.refusal.includes("“lots”") && reading.refusal.includes("1,234"));
});

test("nothing typed is asked for", () => {
  assert.ok("refusal" in typed(signups, { value: " " }));
});

test("a ratio reports both numbers and what they come to", () => {
  assert.deepEqual(typed(ratio, { value: "27", outOf: "42" }), {
    reported: { numerator: 27, denominator: 42 },
    value: 0.642857142857143,
    isScaled: false,
  });
});

test("a ratio out of nothing is refused", () => {
  assert.ok("refusal" in typed(ratio, { value: "3", outOf: "0" }));
});

test("milestones report their keys and weigh what they weigh", () => {
  assert.deepEqual(typed(steps, { done: ["demo"] }), {
    reported: { milestonesDone: ["demo"] },
    value: 2,
    isScaled: false,
  });
});

test("a milestone that no longer exists is not reported", () => {
  assert.deepEqual(typed(steps, { done: ["gone", "story"] }), {
    reported: { milestonesDone: ["story"] },
    value: 1,
    isScaled: false,
  });
});

test("yes or no has to be chosen", () => {
  assert.ok("refusal" in typed({ kind: "yes-no" }, {}));
  assert.deepEqual(typed({ kind: "yes-no" }, { isYes: false }), { reported: { value: 0 }, value: 0, isScaled: false });
});
