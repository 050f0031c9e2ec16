import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { gapWords } from "./gap-words.ts";

const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };
const days: Measure = { kind: "decrease", unit: { kind: "number" }, baseline: 3.2, target: 1 };

test("percentages are behind in points, rounded like the pace beside them", () => {
  assert.equal(gapWords(winRate, 33.5, 34.4066, [31, 33.5]), "we are 0.9 pts behind");
});

test("for a number that should fall, lower is ahead", () => {
  assert.equal(gapWords(days, 2, 2.1, [3.2, 2]), "we are 0.1 ahead");
  assert.equal(gapWords(days, 2.5, 2.1, [3.2, 2.5]), "we are 0.4 behind");
});

test("level with pace is said so", () => {
  assert.equal(gapWords({ ...winRate, baseline: 0, target: 1000 }, 483, 483.1, [384]), "we are on it");
});

test("what is held has no pace to be behind of", () => {
  assert.equal(gapWords({ kind: "at-most", unit: { kind: "number" }, bound: 5 }, 4, 5, []), undefined);
});
