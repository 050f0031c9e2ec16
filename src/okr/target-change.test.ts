import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "./measure.ts";
import { isOtherTarget, targetChangesIn } from "./target-change.ts";

const unit = { kind: "number" } as const;
const rise: Measure = { kind: "increase", unit, baseline: 10, target: 20 };
const steps: Measure = {
  kind: "milestones",
  milestones: [
    { key: "a", title: "Beta", weight: 1 },
    { key: "b", title: "Launch", weight: 2 },
  ],
};

test("another baseline, target, bound, period or weight asks for something else", () => {
  assert.ok(isOtherTarget(rise, { ...rise, target: 25 }));
  assert.ok(isOtherTarget(rise, { ...rise, baseline: 0 }));
  assert.ok(isOtherTarget({ kind: "at-least", unit, bound: 4 }, { kind: "at-least", unit, bound: 5 }));
  assert.ok(isOtherTarget({ kind: "at-least", unit, bound: 4 }, { kind: "at-most", unit, bound: 4 }));
  assert.ok(isOtherTarget({ kind: "between", unit, low: 1, high: 2 }, { kind: "between", unit, low: 1, high: 3 }));
  const weekly: Measure = { kind: "recurring", unit, perPeriod: 5, period: "week" };
  assert.ok(isOtherTarget(weekly, { ...weekly, period: "month" }));
  assert.ok(isOtherTarget(steps, { ...steps, milestones: steps.milestones.map((one) => ({ ...one, weight: 1 })) }));
});

test("words, units, dates and order ask for nothing else", () => {
  assert.ok(!isOtherTarget(rise, { ...rise, unit: { kind: "percent", decimals: 1 } }));
  const renamed = steps.milestones.map((one) => ({ ...one, title: `${one.title} done`, dueOn: "2027-03-01" }));
  assert.ok(!isOtherTarget(steps, { ...steps, milestones: renamed.toReversed() }));
  assert.ok(!isOtherTarget({ kind: "yes-no" }, { kind: "yes-no" }));
});

test("a found baseline goes on as a number to move, with its history", () => {
  assert.ok(!isOtherTarget({ kind: "find-baseline", unit, metric: "Recall", how: "Ask", by: "2027-02-01" }, rise));
});

test("course corrections keep both targets, the day, who and why", () => {
  const at = "2027-02-16T09:30:00.000Z";
  const changes = [
    { at: "2027-01-04T09:00:00.000Z", personId: null, before: null, after: { measure: rise, targetReason: "" } },
    { at, personId: null, before: { measure: rise }, after: { measure: rise, title: "New words" } },
    {
      at,
      personId: null,
      before: { measure: rise },
      after: { measure: { ...rise, target: 15 }, targetReason: "Half the market left." },
    },
    { at, personId: null, before: { measure: rise }, after: null },
  ];
  assert.deepEqual(targetChangesIn(changes), [
    { on: "2027-02-16", personId: null, before: rise, after: { ...rise, target: 15 }, reason: "Half the market left." },
  ]);
});
