import assert from "node:assert/strict";
import test from "node:test";
import type { Measure } from "./measure.ts";
import { kindInWords, measureInWords, targetInWords } from "./measure-words.ts";

const percent = { kind: "percent", decimals: 1 } as const;
const hours = { kind: "duration", label: "hours" } as const;
const count = { kind: "number" } as const;
const posts = { kind: "custom", label: "posts" } as const;

const sentences: [Measure, sentence: string, target: string, kind: string][] = [
  [
    { kind: "increase", unit: percent, baseline: 31, target: 38 },
    "rises from 31% to 38%",
    "38%",
    "Increase, in percent",
  ],
  [{ kind: "decrease", unit: count, baseline: 3.5, target: 1 }, "falls from 3.5 to 1.0", "1.0", "Decrease"],
  [
    { kind: "increase", unit: posts, baseline: 0, target: 25 },
    "rises from 0 to 25\u00a0posts",
    "25\u00a0posts",
    "Increase, in posts",
  ],
  [
    { kind: "increase", unit: { kind: "currency", label: "USD", decimals: 2 }, baseline: 800_000, target: 2_400_000 },
    "rises from $0.8M to $2.4M",
    "$2.4M",
    "Increase, in USD",
  ],
  [{ kind: "at-most", unit: hours, bound: 4 }, "stays under 4\u00a0h", "under 4\u00a0h", "Keep under, in hours"],
  [
    { kind: "at-least", unit: percent, bound: 99.5 },
    "stays at 99.5% or above",
    "99.5% or above",
    "Keep at or above, in percent",
  ],
  [
    { kind: "between", unit: hours, low: 2, high: 4 },
    "stays between 2 and 4\u00a0h",
    "2 to 4\u00a0h",
    "Keep between, in hours",
  ],
  [{ kind: "yes-no" }, "is done", "done", "Yes or no"],
  [
    { kind: "milestones", milestones: [{ key: "a", title: "A", weight: 1 }] },
    "reaches 1 milestone",
    "1 milestone",
    "Milestones",
  ],
  [
    { kind: "recurring", unit: posts, perPeriod: 5, period: "week" },
    "reaches 5\u00a0posts every week",
    "5\u00a0posts every week",
    "Every week, in posts",
  ],
  [
    { kind: "recurring", unit: percent, perPeriod: 10, period: "month" },
    "reaches 10% every month",
    "10% every month",
    "Every month, in percent",
  ],
  [
    { kind: "find-baseline", unit: count, metric: "Recall", how: "", by: "2027-02-24" },
    "gets a baseline by Feb 24",
    "a first number",
    "Find the baseline",
  ],
];

for (const [measure, sentence, target, kind] of sentences) {
  test(`a measure is said in words: ${sentence}`, () => {
    assert.deepEqual([measureInWords(measure), targetInWords(measure), kindInWords(measure)], [sentence, target, kind]);
  });
}

test("numbers still to be filled in are said to be missing", () => {
  assert.equal(
    measureInWords({ kind: "increase", unit: percent, baseline: null, target: 38 }),
    "rises from xx% to 38%",
  );
  assert.equal(
    measureInWords({ kind: "decrease", unit: { kind: "currency", label: "USD" }, baseline: 9, target: null }),
    "falls from $9 to $xx",
  );
  assert.equal(measureInWords({ kind: "at-most", unit: hours, bound: null }), "stays under xx\u00a0h");
});

test("the direction follows the numbers, and the kind where there are none", () => {
  assert.equal(measureInWords({ kind: "increase", unit: count, baseline: 9, target: 4 }), "falls from 9 to 4");
  assert.equal(measureInWords({ kind: "decrease", unit: count, baseline: null, target: 4 }), "falls from xx to 4");
});

test("a baseline to be found in another year names the year", () => {
  const measure: Measure = { kind: "find-baseline", unit: count, metric: "Recall", how: "", by: "2028-01-24" };
  assert.equal(measureInWords(measure, "2027-12-01"), "gets a baseline by Jan 24, 2028");
});
