import assert from "node:assert/strict";
import { test } from "node:test";
import { readValue } from "./read-value.ts";

const count = { kind: "number" } as const;
const percent = { kind: "percent" } as const;
const dollars = { kind: "currency", label: "USD" } as const;
const hours = { kind: "duration", label: "hours" } as const;
const posts = { kind: "custom", label: "posts" } as const;

const table: [string, Parameters<typeof readValue>[1], number | undefined][] = [
  ["431", count, 431],
  ["1,234", count, 1234],
  ["1,234.5", count, 1234.5],
  ["2027", count, 2027],
  ["23.7k", count, 23_700],
  [" 12 ", count, 12],
  [".5", count, 0.5],
  ["-3", count, -3],
  ["−0.4", count, -0.4],
  ["38%", percent, 38],
  ["33.5 %", percent, 33.5],
  ["33.5", percent, 33.5],
  ["$7.5M", dollars, 7_500_000],
  ["1.52M", dollars, 1_520_000],
  ["-$4", dollars, -4],
  ["7.5 m USD", dollars, 7_500_000],
  ["€12", dollars, 12],
  ["2.5 h", hours, 2.5],
  ["2.5 hours", hours, 2.5],
  ["7 posts", posts, 7],
  ["", count, undefined],
  ["about 40", count, undefined],
  ["1,23", count, undefined],
  ["12 13", count, undefined],
  ["38%", count, undefined],
  ["5k", percent, undefined],
  ["7 leads", posts, undefined],
  ["1e5", count, undefined],
];

for (const [text, unit, value] of table) {
  test(`"${text}" in ${unit.kind} ${value === undefined ? "is not understood" : `is ${value}`}`, () => {
    assert.equal(readValue(text, unit)?.value, value);
  });
}

test("a bare number after last week's $1.52M is read in millions, and says so", () => {
  assert.deepEqual(readValue("1.61", dollars, 1_520_000), { value: 1_610_000, isScaled: true });
});

test("a bare number that is near to last week's value is left as it is", () => {
  assert.deepEqual(readValue("950", count, 1020), { value: 950, isScaled: false });
});

test("a typed scale and typed thousands are never second-guessed", () => {
  assert.deepEqual(readValue("1.61k", dollars, 1_520_000), { value: 1610, isScaled: false });
  assert.deepEqual(readValue("1,610", dollars, 1_520_000), { value: 1610, isScaled: false });
});

test("nothing is still nothing", () => {
  assert.deepEqual(readValue("0", dollars, 1_520_000), { value: 0, isScaled: false });
});
