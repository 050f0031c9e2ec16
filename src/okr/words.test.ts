import assert from "node:assert/strict";
import test from "node:test";
import type { Measure, Unit } from "./measure.ts";
import {
  betInWords,
  changeInWords,
  dayInWords,
  endInWords,
  numberInWords,
  shareInWords,
  signedInWords,
  unitAfter,
  valueInWords,
  weekdayInWords,
} from "./words.ts";

const grows = (unit: Unit, baseline: number, target: number): Measure => ({ kind: "increase", unit, baseline, target });
const winRate = grows({ kind: "percent", decimals: 1 }, 31, 38);
const pipeline = grows({ kind: "currency", label: "USD", decimals: 2 }, 800_000, 2_400_000);
const visits = grows({ kind: "number", decimals: 1 }, 18_000, 30_000);
const signups = grows({ kind: "number" }, 0, 1000);
const requests: Measure = { kind: "decrease", unit: { kind: "number", decimals: 1 }, baseline: 3.5, target: 1 };
const firstReply: Measure = { kind: "at-most", unit: { kind: "duration", label: "hours", decimals: 1 }, bound: 4 };

test("a value is written in its unit, with the decimals of its measure", () => {
  assert.equal(valueInWords(winRate, 33.5), "33.5%");
  assert.equal(valueInWords(winRate, 33), "33.0%");
  assert.equal(valueInWords(pipeline, 1_520_000), "$1.52M");
  assert.equal(valueInWords(visits, 23_700), "23.7k");
  assert.equal(valueInWords(visits, 9_800), "9.8k");
  assert.equal(valueInWords(signups, 384), "384");
  assert.equal(valueInWords(signups, 1384), "1,384");
  assert.equal(valueInWords(requests, 2.2), "2.2");
  assert.equal(
    valueInWords({ kind: "find-baseline", unit: { kind: "number" }, metric: "m", how: "", by: "2027-02-01" }, 12_345),
    "12.35k",
  );
});

test("a baseline, target or bound has only the decimals it needs", () => {
  assert.deepEqual([endInWords(winRate, 31), endInWords(winRate, 38)], ["31%", "38%"]);
  assert.deepEqual([endInWords(requests, 3.5), endInWords(requests, 1)], ["3.5", "1.0"]);
  assert.deepEqual([endInWords(pipeline, 800_000), endInWords(pipeline, 2_400_000)], ["$0.8M", "$2.4M"]);
  assert.deepEqual([endInWords(signups, 0), endInWords(signups, 1000)], ["0", "1,000"]);
  assert.equal(endInWords(visits, 30_000), "30k");
});

test("units that are words stand in sentences only", () => {
  assert.equal(valueInWords(firstReply, 3.4) + unitAfter(firstReply), "3.4\u00a0h");
  assert.equal(unitAfter(grows({ kind: "custom", label: "posts" }, 0, 5)), "\u00a0posts");
  assert.equal(unitAfter(winRate), "");
});

test("changes carry a sign, and percentages change in points", () => {
  assert.equal(changeInWords(winRate, 0.8), "+0.8 pts");
  assert.equal(changeInWords(winRate, -0.5), "\u22120.5 pts");
  assert.equal(signedInWords(winRate, 0.8), "+0.8");
  assert.equal(signedInWords(signups, 47), "+47");
  assert.equal(signedInWords(pipeline, 150_000), "+$0.15M");
  assert.equal(signedInWords(winRate, 0), "0");
});

test("a change of a fraction of a hair is no change", () => {
  assert.equal(signedInWords(winRate, 33.5 - 32.7 - 0.8), "0");
});

test("a bet says from where to where", () => {
  assert.equal(betInWords(winRate, 2, 3), "+2 to 3 pts");
  assert.equal(betInWords(winRate, null, 1), "up to 1 pt");
  assert.equal(betInWords(winRate, 2, null), "at least +2 pts");
  assert.equal(betInWords(signups, 150, 250), "+150 to 250");
  assert.equal(betInWords(requests, -0.3, -0.6), "\u22120.3 to 0.6");
  assert.equal(betInWords(requests, -0.6, -0.3), "\u22120.3 to 0.6");
  assert.equal(betInWords(winRate, null, null), undefined);
});

test("numbers have commas, a real minus sign, and round half away from zero", () => {
  assert.equal(numberInWords(1_234_567.5), "1,234,567.5");
  assert.equal(numberInWords(-0.5), "\u22120.5");
  assert.equal(numberInWords(1.005, 2), "1.01");
  assert.equal(numberInWords(-0.001, 1), "0.0");
  assert.equal(numberInWords(1e-9), "0");
  assert.equal(numberInWords(2.5e21, 0), "2.5e+21");
});

test("shares are whole percentages, and a dash where there is no number", () => {
  assert.equal(shareInWords(0.386), "39%");
  assert.equal(shareInWords(-0.12), "\u221212%");
  assert.equal(shareInWords(1.18), "118%");
  assert.equal(shareInWords(null), "\u2013");
});

test("days name the year only when it is another one", () => {
  assert.equal(dayInWords("2027-02-16", "2027-12-31"), "Feb 16");
  assert.equal(dayInWords("2026-12-01", "2027-01-04"), "Dec 1, 2026");
  assert.equal(weekdayInWords("2027-02-19"), "Fri Feb 19");
});
