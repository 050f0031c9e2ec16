import assert from "node:assert/strict";
import { test } from "node:test";
import { weekSentence } from "./week-sentence.ts";

const week = { due: 0, done: 0, slipping: 0, mine: 6 };

test("the week is said in one sentence", () => {
  assert.equal(
    weekSentence({ ...week, due: 6, slipping: 3 }),
    "Six check-ins are due this week and three of your key results are slipping.",
  );
  assert.equal(weekSentence({ ...week, due: 1 }), "One check-in is due this week and nothing is slipping.");
  assert.equal(
    weekSentence({ ...week, done: 6, slipping: 1 }),
    "This week’s check-ins are done and one of your key results is slipping.",
  );
  assert.equal(weekSentence({ ...week, due: 14 }), "14 check-ins are due this week and nothing is slipping.");
  assert.equal(weekSentence(week), "No check-in is due this week and nothing is slipping.");
});

test("whoever owns nothing is told so, and nothing else", () => {
  assert.equal(weekSentence({ ...week, mine: 0 }), "No key result is yours in this cycle.");
});
