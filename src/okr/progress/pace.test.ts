import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { addDays } from "#lib/days.ts";
import type { Measure, Pace } from "#okr/measure.ts";
import { paceOf, valueAt } from "./pace.ts";

const unit = { kind: "number" } as const;
const winRate: Measure = { kind: "increase", unit, baseline: 31, target: 38 };
const quarter = { startsOn: "2027-01-04", dueOn: "2027-04-03" };
const paceOn = (today: string, pace: Pace = { shape: "even" }, measure: Measure = winRate) =>
  paceOf({ ...quarter, measure, pace }, today);
const half = "2027-02-17";

test("an even pace is a straight line from the start to the due date", () => {
  assert.equal(paceOn("2027-01-04"), 0);
  assert.equal(paceOn("2027-02-16"), 43 / 89);
  assert.equal(paceOn("2027-04-03"), 1);
  assert.equal(valueAt(winRate, 43 / 89)?.toFixed(1), "34.4");
});

test("before the start nothing is expected, after the due date everything", () => {
  assert.equal(paceOn("2026-12-01"), 0);
  assert.equal(paceOn("2027-05-01"), 1);
});

test("a late pace starts slowly, an early one quickly, and both arrive", () => {
  const even = paceOn(half) ?? 0;
  assert.ok((paceOn(half, { shape: "late" }) ?? 1) < even);
  assert.ok((paceOn(half, { shape: "early" }) ?? 0) > even);
  for (const shape of ["late", "early"] as const) assert.equal(paceOn("2027-04-03", { shape }), 1);
});

test("after a day: nothing is expected before it, then evenly", () => {
  const launch: Pace = { shape: "after", from: "2027-03-16" };
  assert.equal(paceOn("2027-03-16", launch), 0);
  assert.equal(paceOn("2027-03-25", launch), 0.5);
  assert.equal(paceOn("2027-04-03", launch), 1);
  assert.equal(paceOn("2027-04-02", { shape: "after", from: "2027-09-01" }), 0);
});

test("steps are stairs of dated values, in whatever order they were written", () => {
  const steps: Pace = {
    shape: "steps",
    steps: [
      { on: "2027-03-01", value: 34.5 },
      { on: "2027-02-01", value: 32.75 },
    ],
  };
  assert.equal(paceOn("2027-01-31", steps), 0);
  assert.equal(paceOn("2027-02-01", steps), 0.25);
  assert.equal(paceOn("2027-03-31", steps), 0.5);
  assert.equal(paceOn("2027-04-03", steps), 1);
});

test("held measures have no pace", () => {
  assert.equal(paceOn(half, { shape: "even" }, { kind: "at-most", unit, bound: 4 }), undefined);
});

test("what has no half-way is expected on its due date", () => {
  assert.equal(paceOn("2027-04-02", { shape: "even" }, { kind: "yes-no" }), 0);
  assert.equal(paceOn("2027-04-03", { shape: "even" }, { kind: "yes-no" }), 1);
  const find: Measure = { kind: "find-baseline", unit, metric: "Recall", how: "", by: "2027-02-24" };
  assert.equal(paceOn("2027-02-23", { shape: "even" }, find), 0);
  assert.equal(paceOn("2027-02-24", { shape: "even" }, find), 1);
});

test("milestones that all have dates are expected on those dates, otherwise evenly", () => {
  const milestones = [
    { key: "a", title: "A", weight: 1, dueOn: "2027-02-16" },
    { key: "b", title: "B", weight: 3, dueOn: "2027-03-16" },
  ];
  assert.equal(paceOn("2027-02-15", { shape: "even" }, { kind: "milestones", milestones }), 0);
  assert.equal(paceOn("2027-02-16", { shape: "even" }, { kind: "milestones", milestones }), 0.25);
  const undated = [...milestones, { key: "c", title: "C", weight: 1 }];
  assert.equal(paceOn("2027-02-16", { shape: "even" }, { kind: "milestones", milestones: undated }), 43 / 89);
});

test("a recurring measure is expected period by period, and this week's is not late before it is over", () => {
  const stories: Measure = { kind: "recurring", unit, perPeriod: 1, period: "week" };
  assert.equal(paceOn("2027-02-15", { shape: "even" }, stories), 6 / 13);
  assert.equal(paceOn("2027-02-21", { shape: "even" }, stories), 6 / 13);
  assert.equal(paceOn("2027-04-03", { shape: "even" }, stories), 12 / 13);
  assert.equal(paceOn("2027-04-04", { shape: "even" }, stories), 1);
});

test("pace stays within 0 and 1 and never falls with time, whatever its shape", () => {
  const day = fc.integer({ min: -30, max: 130 }).map((days) => addDays("2027-01-04", days));
  const pace: fc.Arbitrary<Pace> = fc.oneof(
    fc.record({ shape: fc.constantFrom("even" as const, "late" as const, "early" as const) }),
    fc.record({ shape: fc.constant("after" as const), from: day }),
  );
  const measure = fc.constantFrom<Measure>(
    winRate,
    { kind: "recurring", unit, perPeriod: 1, period: "month" },
    { kind: "yes-no" },
  );
  fc.assert(
    fc.property(pace, measure, day, day, (shape, one, a, b) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      const before = paceOn(early, shape, one) ?? 0;
      const after = paceOn(late, shape, one) ?? 0;
      assert.ok(before >= 0 && after <= 1 && before <= after, `${before} then ${after}`);
    }),
  );
});
