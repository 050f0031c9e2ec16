import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { sparklineShape } from "./sparkline-shape.ts";

const cycle = { startsOn: "2027-01-04", endsBefore: "2027-04-05" };
const frame = { cycle, width: 124, height: 24 };
const span = { pace: { shape: "even" }, startsOn: "2027-01-04", dueOn: "2027-04-04" } as const;
const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };
const none = { dates: [], values: [], confidences: [] };
const two = { dates: ["2027-01-05", "2027-02-09"], values: [31, 33.5], confidences: ["at-risk", "on-track"] } as const;
const ys = (path: string): number[] => [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map((match) => Number(match[1]));

test("a rising key result rises on the drawing and ends where its last check-in is", () => {
  const shape = sparklineShape({ ...span, measure: winRate, checkIns: two }, frame);
  const [start = 0, , last = 0] = ys(shape.line);
  assert.ok(last < start);
  assert.deepEqual(shape.last, { x: 50.4, y: last, index: 1 });
});

test("the same day stands at the same place for every key result, whatever its own dates", () => {
  const full = sparklineShape({ ...span, measure: winRate, checkIns: two }, frame);
  const late = sparklineShape(
    { ...span, startsOn: "2027-02-01", dueOn: "2027-03-01", measure: winRate, checkIns: two },
    frame,
  );
  assert.equal(full.last?.x, late.last?.x);
});

test("pace is a straight line from the baseline at the start to the target at the due date", () => {
  const shape = sparklineShape({ ...span, measure: winRate, checkIns: none }, frame);
  assert.equal(shape.pace, "M4 19L120 5");
  assert.equal(shape.line, "");
  assert.equal(shape.last, null);
});

test("a falling measure draws its pace downwards", () => {
  const shape = sparklineShape(
    { ...span, measure: { ...winRate, kind: "decrease", baseline: 38, target: 31 }, checkIns: none },
    frame,
  );
  assert.equal(shape.pace, "M4 5L120 19");
});

test("a held measure shows its limits flat across the cycle", () => {
  const between: Measure = { kind: "between", unit: { kind: "number" }, low: 3, high: 5 };
  const shape = sparklineShape({ ...span, measure: between, checkIns: { ...two, values: [4, 4] } }, frame);
  assert.equal(shape.pace, "M4 19H120M4 5H120");
});

test("milestones move in steps", () => {
  const steps: Measure = {
    kind: "milestones",
    milestones: [1, 2].map((one) => ({ key: `m${one}`, title: "Step", weight: 1 })),
  };
  assert.match(
    sparklineShape({ ...span, measure: steps, checkIns: { ...two, values: [0, 1] } }, frame).line,
    /H[\d.]+V[\d.]+$/,
  );
});

test("a weekly measure is a dot a week: hit, missed, or not reported", () => {
  const weekly: Measure = { kind: "recurring", unit: { kind: "number" }, perPeriod: 1, period: "week" };
  const checkIns = {
    dates: ["2027-01-05", "2027-01-12", "2027-01-26"],
    values: [1, 0, 2],
    confidences: ["on-track", "on-track", "on-track"],
  } as const;
  const { rounds } = sparklineShape({ ...span, measure: weekly, checkIns }, frame);
  assert.equal(rounds.length, 13);
  assert.deepEqual(
    rounds.slice(0, 5).map((round) => round.state),
    ["hit", "miss", "unreported", "hit", "unreported"],
  );
});

test("a key result without any number still draws", () => {
  const shape = sparklineShape(
    { ...span, measure: { ...winRate, baseline: null, target: null }, checkIns: none },
    frame,
  );
  assert.deepEqual(shape, { line: "", pace: "", last: null, rounds: [] });
});

test("one value on a measure without distance stays inside the drawing", () => {
  const shape = sparklineShape(
    { ...span, measure: { ...winRate, baseline: 5, target: 5 }, checkIns: { ...two, values: [5, 5] } },
    frame,
  );
  for (const y of ys(shape.line)) assert.ok(y >= 0 && y <= 24);
});
