import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWords, localDateOf, recentDateWords, timeWords, weekdayDateWords } from "./dates.ts";

const today = "2027-02-16";

test("a date of this year has no year, another year is said", () => {
  assert.equal(dateWords("2027-04-03", today), "Apr 3");
  assert.equal(dateWords("2026-12-18", today), "Dec 18, 2026");
});

test("a date to plan for has its weekday", () => {
  assert.equal(weekdayDateWords("2027-02-19", today), "Fri Feb 19");
});

test("only today and yesterday are said relative to now", () => {
  assert.equal(recentDateWords("2027-02-16", today), "today");
  assert.equal(recentDateWords("2027-02-15", today), "yesterday");
  assert.equal(recentDateWords("2027-02-14", today), "Feb 14");
  assert.equal(recentDateWords("2027-02-17", today), "Feb 17");
});

test("a moment is told in the reader's own time zone", () => {
  assert.equal(localDateOf("2027-02-16T03:30:00.000Z", "America/New_York"), "2027-02-15");
  assert.equal(timeWords("2027-02-16T00:05:00.000Z", "UTC"), "12:05 am");
  assert.equal(timeWords("2027-02-16T12:05:00.000Z", "UTC"), "12:05 pm");
  assert.equal(timeWords("2027-02-16T21:30:00.000Z", "Europe/Berlin"), "10:30 pm");
});
