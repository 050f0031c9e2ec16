import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { betOf, hasEffect } from "./bet-fields.ts";

const winRate: Measure = { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 38 };

test("a bet is a title and a range in the measure's unit, either end of which may be left out", () => {
  assert.deepEqual(betOf(winRate, { title: " A guide ", low: "+2", high: "3 pts" }), {
    title: "A guide",
    low: 2,
    high: 3,
  });
  assert.deepEqual(betOf(winRate, { title: "A guide", low: "", high: "1%" }), { title: "A guide", low: null, high: 1 });
  assert.deepEqual(betOf(winRate, { title: "A guide", low: "", high: "" }), {
    title: "A guide",
    low: null,
    high: null,
  });
  assert.deepEqual(betOf(winRate, { title: "A guide", low: "3", high: "−1" }), { title: "A guide", low: -1, high: 3 });
});

test("what is missing or no number is said beside its field", () => {
  assert.deepEqual(betOf(winRate, { title: " ", low: "a lot", high: "" }), {
    refusals: { title: "Say what the work is.", low: "“a lot” is not a number that fits here." },
  });
});

test("an effect is asked for where the measure has a unit", () => {
  assert.equal(hasEffect(winRate), true);
  assert.equal(hasEffect({ kind: "yes-no" }), false);
});
