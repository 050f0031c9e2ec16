import assert from "node:assert/strict";
import { test } from "node:test";
import { axisWidth, barOf, weekTicks, xOf } from "./week-axis.ts";

const cycle = { startsOn: "2027-01-04", endsBefore: "2027-04-05" };

test("the axis runs from the cycle's first day to its last, and days outside stand at its ends", () => {
  assert.equal(xOf(cycle, "2027-01-04"), 4);
  assert.equal(xOf(cycle, "2027-04-04"), axisWidth - 4);
  assert.equal(xOf(cycle, "2026-12-01"), 4);
  assert.equal(xOf(cycle, "2028-01-01"), axisWidth - 4);
});

test("a quarter has a tick for each of its thirteen weeks, a year fewer than it has weeks", () => {
  assert.equal(weekTicks(cycle).length, 13);
  assert.ok(weekTicks({ startsOn: "2027-01-01", endsBefore: "2032-01-01" }).length <= 62);
});

test("a bar is cut to the cycle; without dates, or outside, there is none", () => {
  const whole = barOf(cycle, { startsOn: "2026-12-01", endsOn: "2027-12-01" });
  assert.deepEqual(whole, { x: 4, width: axisWidth - 8 });
  assert.equal(barOf(cycle, { startsOn: null, endsOn: null }), null);
  assert.equal(barOf(cycle, { startsOn: "2027-05-01", endsOn: "2027-06-01" }), null);
  assert.equal(barOf(cycle, { startsOn: null, endsOn: "2027-03-01" })?.width, 3);
});
