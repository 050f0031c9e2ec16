import assert from "node:assert/strict";
import test from "node:test";
import { addDays } from "#lib/days.ts";
import type { PersonId } from "#okr/ids.ts";
import type { Measure, Pace } from "#okr/measure.ts";
import { flagsOf } from "./flags.ts";
import { progressOf } from "./progress-of.ts";

const unit = { kind: "number" } as const;
const signups: Measure = { kind: "increase", unit, baseline: 0, target: 100 };
const maya = "per_maya" as PersonId;

type Told = { measure?: Measure; pace?: Pace; ownerId?: PersonId | null; today?: string; dueOn?: string };
/** The flags after these values, one a week on Tuesdays from 5 January; today is the day of the last one unless told. */
function flags(values: number[], told: Told = {}) {
  const { measure = signups, pace = { shape: "even" }, ownerId = maya, dueOn = "2027-04-03" } = told;
  const dates = values.map((_, week) => addDays("2027-01-05", week * 7));
  const today = told.today ?? dates.at(-1) ?? "2027-01-05";
  const checkIns = { dates, values, confidences: values.map(() => "on-track" as const) };
  const span = { startsOn: "2027-01-04", dueOn };
  return flagsOf(
    { ...span, measure, pace, ownerId, checkIns },
    today,
    progressOf(measure, checkIns, { ...span, today }),
  );
}

test("a key result that moves and has an owner wears no flag", () => {
  assert.deepEqual(flags([5, 12, 20, 30]), []);
  assert.deepEqual(flags([]), []);
});

test("stale: no check-in for one and a half cadences", () => {
  assert.deepEqual(flags([5, 12], { today: "2027-01-22" }), []);
  assert.deepEqual(flags([5, 12], { today: "2027-01-23" }), ["stale"]);
  assert.deepEqual(flags([], { today: "2027-01-15" }), ["stale"]);
});

test("nothing is stale before it starts, after its due date, or once it is done for good", () => {
  assert.deepEqual(flags([], { today: "2027-02-16", pace: { shape: "after", from: "2027-03-16" } }), []);
  assert.deepEqual(flags([100], { today: "2027-04-20" }), []);
  assert.deepEqual(flags([1], { measure: { kind: "yes-no" }, today: "2027-03-01" }), []);
});

test("stalled: three check-ins at the same place, short of the target", () => {
  assert.deepEqual(flags([5, 5]), []);
  assert.deepEqual(flags([5, 5, 5]), ["stalled"]);
  assert.deepEqual(flags([100, 100, 100]), []);
  assert.deepEqual(flags([0, 0, 0], { measure: { kind: "yes-no" } }), []);
});

test("a recurring measure stalls when it is missed, not when it is hit the same way every week", () => {
  const measure: Measure = { kind: "recurring", unit, perPeriod: 1, period: "week" };
  assert.deepEqual(flags([1, 1, 1, 1], { measure }), []);
  assert.deepEqual(flags([1, 0, 0], { measure }), ["stalled"]);
});

test("regressing: further from the target than the check-in before", () => {
  assert.deepEqual(flags([5, 12, 11]), ["regressing"]);
  assert.deepEqual(flags([-1]), ["regressing"]);
  assert.deepEqual(flags([3, 3.5], { measure: { kind: "decrease", unit, baseline: 4, target: 1 } }), ["regressing"]);
});

test("slowing: a hot start that lost more than half its rate", () => {
  assert.deepEqual(flags([20, 40, 42, 44]), ["slowing"]);
  assert.deepEqual(flags([20, 40, 52, 64]), []);
  assert.deepEqual(flags([1, 2, 2.1, 2.2]), []);
});

test("a held measure that stands still is doing what it should", () => {
  assert.deepEqual(flags([4, 4, 4, 4], { measure: { kind: "at-most", unit, bound: 4 } }), []);
  assert.deepEqual(flags([5, 6, 7], { measure: { kind: "at-most", unit, bound: 4 }, today: "2027-05-01" }), []);
});

test("unowned: nobody answers for it", () => {
  assert.deepEqual(flags([5], { ownerId: null }), ["unowned"]);
});

test("past due: its day has gone by and it is not reached", () => {
  assert.deepEqual(flags([5], { today: "2027-04-04" }), ["past-due"]);
  assert.deepEqual(flags([100], { today: "2027-04-04" }), []);
  assert.deepEqual(flags([5], { today: "2027-01-12", dueOn: "2027-01-12" }), []);
});
