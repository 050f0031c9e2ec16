import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyDraft, measureOf } from "./measure-form.ts";
import type { MeasureDraft } from "./measure-form.ts";

const draft = (change: Partial<MeasureDraft>): MeasureDraft => ({ ...emptyDraft("2027-02-24"), ...change });
const measureIn = (change: Partial<MeasureDraft>) => {
  const read = measureOf(draft(change));
  assert.ok("measure" in read, JSON.stringify(read));
  return read.measure;
};
const errorsIn = (change: Partial<MeasureDraft>) => {
  const read = measureOf(draft(change));
  assert.ok("errors" in read);
  return read.errors;
};

test("a rise is read from numbers as people write them", () => {
  assert.deepEqual(measureIn({ unit: "percent", from: "31%", to: "38" }), {
    kind: "increase",
    unit: { kind: "percent" },
    baseline: 31,
    target: 38,
  });
  assert.deepEqual(measureIn({ unit: "currency", from: "$0.8M", to: "$2.4M" }), {
    kind: "increase",
    unit: { kind: "currency", label: "USD" },
    baseline: 800_000,
    target: 2_400_000,
  });
});

test("a rise that falls, and a way of no length, are said where they are written", () => {
  assert.match(errorsIn({ from: "5", to: "3" }).to ?? "", /falls/);
  assert.match(errorsIn({ kind: "decrease", from: "3", to: "5" }).to ?? "", /rises/);
  assert.match(errorsIn({ from: "5", to: "5" }).to ?? "", /no way to go/);
});

test("what is not a number is said beside its field", () => {
  assert.deepEqual(Object.keys(errorsIn({ from: "some", to: "" })), ["from", "to"]);
});

test("each kind asks only for what it needs", () => {
  assert.deepEqual(measureIn({ kind: "at-most", to: "5" }), { kind: "at-most", unit: { kind: "number" }, bound: 5 });
  assert.deepEqual(measureIn({ kind: "between", from: "10", to: "20" }), {
    kind: "between",
    unit: { kind: "number" },
    low: 10,
    high: 20,
  });
  assert.deepEqual(measureIn({ kind: "yes-no" }), { kind: "yes-no" });
  assert.deepEqual(measureIn({ kind: "recurring", unit: "custom", label: "posts", to: "5", period: "week" }), {
    kind: "recurring",
    unit: { kind: "custom", label: "posts" },
    perPeriod: 5,
    period: "week",
  });
});

test("steps are one a line, each with a key of its own", () => {
  const measure = measureIn({ kind: "milestones", steps: "Name it\n\n Ship it \n" });
  assert.deepEqual(measure.kind === "milestones" && measure.milestones.map(({ key, title }) => `${key} ${title}`), [
    "step-1 Name it",
    "step-2 Ship it",
  ]);
  assert.ok(errorsIn({ kind: "milestones", steps: " " }).steps);
});
