import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { confidenceQuestion, holdsWords, lastTimeLabel, toPaceWords, valueQuestion } from "./words.ts";

const today = "2027-02-16";
const signups: Measure = { kind: "increase", unit: { kind: "number" }, baseline: 0, target: 1000 };
const weekly: Measure = { kind: "recurring", unit: { kind: "number" }, perPeriod: 3, period: "week" };

test("the confidence question names what is promised and by when", () => {
  assert.equal(
    confidenceQuestion({ measure: signups, dueOn: "2027-04-03" }, today),
    "How sure are you of 1,000 by Apr 3?",
  );
  assert.equal(
    confidenceQuestion(
      { measure: { kind: "at-most", unit: { kind: "number" }, bound: 5 }, dueOn: "2027-04-03" },
      today,
    ),
    "How sure are you that it holds to Apr 3?",
  );
});

test("each kind asks for its value in its own words", () => {
  assert.equal(valueQuestion(signups), "Where is it today?");
  assert.equal(valueQuestion(weekly), "How many this week so far?");
});

test("what is missing to pace is said the way the measure goes", () => {
  assert.deepEqual(toPaceWords(signups, 431, 483.1, [384]), { label: "To reach pace", words: "52 more" });
  assert.deepEqual(toPaceWords(signups, 500, 483.1, [384]), { label: "Against pace", words: "17 ahead" });
  const falling: Measure = { kind: "decrease", unit: { kind: "percent" }, baseline: 12, target: 6 };
  assert.deepEqual(toPaceWords(falling, 10, 9.1, [10.5]), { label: "To reach pace", words: "0.9 pts less" });
  assert.equal(toPaceWords(weekly, 1, 3, []), undefined);
});

test("held and recurring kinds say at once whether it holds", () => {
  assert.equal(holdsWords({ kind: "at-most", unit: { kind: "number" }, bound: 5 }, 5), "It holds");
  assert.equal(holdsWords({ kind: "at-most", unit: { kind: "number" }, bound: 5 }, 5.1), "Above 5");
  assert.equal(holdsWords({ kind: "between", unit: { kind: "number" }, low: 3, high: 5 }, 2), "Outside 3 to 5");
  assert.equal(holdsWords(weekly, 1), "2 to go this week");
  assert.equal(holdsWords(weekly, 3), "Reached this week");
});

test("last time is last week, this week, or a date", () => {
  assert.equal(lastTimeLabel("2027-02-09", "2027-02-15", today), "Last week");
  assert.equal(lastTimeLabel("2027-02-15", "2027-02-15", today), "This week");
  assert.equal(lastTimeLabel("2027-02-07", "2027-02-15", today), "Feb 7");
});
