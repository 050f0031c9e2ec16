import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumberOf } from "#lib/days.ts";
import { fanShape } from "./fan-shape.ts";

const first = dayNumberOf("2027-02-09");
const places = { x: (day: number) => (day - first) * 2, y: (value: number) => 200 - value };
const newest = { on: "2027-02-09", x: 0, y: 150 };
const range = (on: string, middle: number, reach: number) => ({
  on,
  q10: middle - reach,
  q25: middle - reach / 2,
  q50: middle,
  q75: middle + reach / 2,
  q90: middle + reach,
});

test("a fan opens from the newest check-in to the last date ahead", () => {
  const fan = fanShape(newest, [range("2027-02-16", 60, 10), range("2027-02-23", 70, 40)], places);
  assert.match(fan?.middle ?? "", /^M0,150C/);
  assert.match(fan?.middle ?? "", /28,130$/);
  assert.match(fan?.outer ?? "", /28,90/);
  assert.match(fan?.inner ?? "", /28,110/);
});

test("its ends name the high, the likely and the low value, from top to bottom", () => {
  const fan = fanShape(newest, [range("2027-02-23", 70, 40)], places);
  assert.deepEqual(
    fan?.labels.map(({ value, isLikely }) => [value, isLikely]),
    [
      [110, false],
      [70, true],
      [30, false],
    ],
  );
});

test("values that lie close together keep their labels apart, the likely one in its place", () => {
  const [high, likely, low] = fanShape(newest, [range("2027-02-23", 70, 2)], places)?.labels ?? [];
  assert.equal(likely?.y, 130);
  assert.deepEqual([high?.y, low?.y], [115, 145]);
});

test("with nothing ahead of the newest check-in there is no fan", () => {
  assert.equal(fanShape(newest, [], places), undefined);
  assert.equal(fanShape(newest, [range("2027-02-09", 60, 1)], places), undefined);
});
