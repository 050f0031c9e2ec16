import assert from "node:assert/strict";
import { test } from "node:test";
import { localDateOf, recentDateWords, timeWords } from "./dates.ts";

const today = "2027-02-16";

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
