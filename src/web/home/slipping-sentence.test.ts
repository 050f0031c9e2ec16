import assert from "node:assert/strict";
import { test } from "node:test";
import type { Confidence } from "#okr/check-in.ts";
import type { Measure } from "#okr/measure.ts";
import { usualBounds } from "#okr/progress/health.ts";
import { numbersOfKeyResult } from "#okr/progress/plan-numbers.ts";
import { keyResult, today } from "#web/plan/small-plan.ts";
import { slippingSentence } from "./slipping-sentence.ts";

type Report = readonly [on: string, value: number, confidence: Confidence];
const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };

function sentenceOf(reports: readonly Report[], measure = winRate, likelihood: number | null = null): string {
  const slipping = keyResult(1, "Win rate", [1, 1], {
    measure,
    checkIns: {
      dates: reports.map(([on]) => on),
      values: reports.map(([, value]) => value),
      confidences: reports.map(([, , confidence]) => confidence),
    },
  });
  const { progress, confidence, health, flags } = numbersOfKeyResult(slipping, today, usualBounds);
  return slippingSentence(slipping, { progress, confidence, health, flags, likelihood }, today);
}

test("it says what people say and since when, how far behind it is, and that the gap closes", () => {
  const reports: Report[] = [
    ["2027-01-12", 31, "on-track"],
    ["2027-01-26", 31.9, "at-risk"],
    ["2027-02-02", 32.7, "at-risk"],
    ["2027-02-09", 33.5, "at-risk"],
  ];
  assert.equal(sentenceOf(reports), "At risk since Jan 26: 0.9 pts behind pace, but the gap is closing.");
});

test("a growing gap is said to grow", () => {
  const leads: Measure = { kind: "increase", unit: { kind: "number" }, baseline: 0, target: 25 };
  const reports: Report[] = [
    ["2027-01-12", 1, "on-track"],
    ["2027-01-26", 3, "on-track"],
    ["2027-02-02", 4, "off-track"],
    ["2027-02-09", 5, "off-track"],
  ];
  assert.equal(sentenceOf(reports, leads), "Off track since Feb 2: 7 behind pace, and the gap is growing.");
});

test("what went back, or stands still, is said to", () => {
  const back: Report[] = [
    ["2027-01-26", 33, "at-risk"],
    ["2027-02-09", 32, "at-risk"],
  ];
  assert.match(
    sentenceOf(back),
    /^At risk since Jan 26: 2\.4 pts behind pace, and it went back at the last check-in\.$/,
  );
  const still: Report[] = [
    ["2027-01-26", 32, "on-track"],
    ["2027-02-02", 32, "on-track"],
    ["2027-02-09", 32, "on-track"],
  ];
  assert.match(
    sentenceOf(still),
    /^Called on track, but the numbers say off track: .* and it has not moved in three check-ins\.$/,
  );
});

test("a likelihood that speaks against what people say is said, rounded to five and never certain", () => {
  const sure: Report[] = [["2027-02-09", 34.5, "on-track"]];
  assert.match(sentenceOf(sure, winRate, 0.22), /^Called on track, but the chance of making it is 20%: /);
  assert.match(sentenceOf(sure, winRate, 0.001), /is under 5%: /);
  const gloomy: Report[] = [["2027-02-09", 37, "off-track"]];
  assert.match(
    sentenceOf(gloomy, winRate, 0.99),
    /^Called off track, but the chance of making it is over 95%: 2\.6 pts ahead of pace\.$/,
  );
  assert.match(sentenceOf(gloomy, winRate, 0.5), /^Off track since Feb 9: /);
});

test("a limit that is broken needs no pace", () => {
  const errors: Measure = { kind: "at-most", unit: { kind: "number" }, bound: 5 };
  assert.equal(sentenceOf([["2027-02-09", 7, "off-track"]], errors), "Off track since Feb 9: above 5.");
});
