import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { progressChartShape, reasonOf } from "./progress-chart-shape.ts";
import type { ChartInput } from "./progress-chart-shape.ts";

const cycle = { startsOn: "2027-01-04", endsBefore: "2027-04-05" };
const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };
const days = ["2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26", "2027-02-02", "2027-02-09"];
const values = [31, 31.5, 32.4, 31.9, 32.7, 33.5];
const believed = ["at-risk", "on-track", "on-track", "at-risk", "at-risk", "at-risk"] as const;
const checkIns = days.map((on, index) => ({
  on,
  value: values[index]!,
  confidence: believed[index]!,
  note: `Because of reason ${index}. And more.`,
}));
const input: ChartInput = {
  keyResult: { measure: winRate, pace: { shape: "even" }, startsOn: "2027-01-04", dueOn: "2027-04-04" },
  checkIns,
  cycle,
  today: "2027-02-16",
  width: 872,
  height: 300,
  targetLabel: "Target 38% by Apr 4",
};
const withMeasure = (measure: Measure, rest: Partial<ChartInput> = {}) =>
  progressChartShape({ ...input, keyResult: { ...input.keyResult, measure }, ...rest });

test("every check-in is a point with the confidence of its day, within the plot and in order", () => {
  const { points, plot } = progressChartShape(input);
  assert.deepEqual(
    points.map((point) => point.confidence),
    believed,
  );
  for (const [index, { x, y }] of points.entries()) {
    assert.ok(x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom);
    assert.ok(index === 0 || x > points[index - 1]!.x);
  }
});

test("the axis names three to seven round values around the range that matters, and the target's own in their place", () => {
  const { grid, targets } = progressChartShape(input);
  assert.ok(grid.length >= 3 && grid.length <= 7);
  assert.ok(grid.every(({ value }) => value >= 29 && value <= 40 && Number.isInteger(value)));
  assert.deepEqual(
    targets.map(({ value }) => value),
    [38],
  );
  assert.ok(grid.filter((line) => line.value === 38).every((line) => !line.isNamed));
});

test("a count that starts at zero is not drawn below zero", () => {
  const { grid } = withMeasure({ ...winRate, baseline: 0, target: 1000 }, { checkIns: [] });
  assert.equal(Math.min(...grid.map(({ value }) => value)), 0);
});

test("only a change of confidence is annotated, newest first, and no two notes touch", () => {
  const { notes } = progressChartShape(input);
  assert.deepEqual(
    notes.map((note) => note.index),
    [3, 1],
  );
  const [one, other] = notes.map((note) => note.box);
  assert.ok(
    one!.bottom <= other!.top || one!.top >= other!.bottom || one!.right <= other!.left || one!.left >= other!.right,
  );
});

test("at most the four newest changes are annotated", () => {
  const flipping = checkIns.map((one, index) => ({
    ...one,
    confidence: index % 2 ? ("at-risk" as const) : ("on-track" as const),
  }));
  const { notes } = progressChartShape({ ...input, checkIns: flipping });
  assert.ok(notes.length <= 4);
  assert.equal(notes[0]?.index, 5);
});

test("a chart beside something else carries no notes", () => {
  assert.deepEqual(progressChartShape({ ...input, width: 288, height: 190, isSmall: true }).notes, []);
});

test("today is inside the cycle or not drawn", () => {
  assert.ok(progressChartShape(input).todayX);
  assert.equal(progressChartShape({ ...input, today: "2027-04-20" }).todayX, null);
});

test("dates on the axis keep clear of today", () => {
  const { days: named, todayX } = progressChartShape(input);
  assert.deepEqual(
    named.map(({ date }) => date),
    ["2027-01-04", "2027-02-01", "2027-03-01", "2027-04-04"],
  );
  assert.ok(named.every(({ x }) => Math.abs(x - todayX!) >= 72));
});

test("a held measure has flat limits and no pace", () => {
  const shape = withMeasure({ kind: "between", unit: { kind: "number" }, low: 30, high: 33 });
  assert.equal(shape.pace, null);
  assert.equal(shape.targets.length, 2);
  assert.equal(shape.start, null);
});

test("a key result without numbers and without check-ins still draws its axis", () => {
  const shape = withMeasure({ ...winRate, baseline: null, target: null }, { checkIns: [] });
  assert.equal(shape.points.length, 0);
  assert.ok(shape.grid.length > 0);
});

test("a reason is the first sentence of the note, cut at a word when it is long", () => {
  assert.equal(reasonOf("Baseline agreed with Sales. It took a week."), "Baseline agreed with Sales");
  assert.equal(
    reasonOf("Two telecom deals lost on price to Northbeam. The story held."),
    "Two telecom deals lost on price to…",
  );
  assert.equal(reasonOf(""), "");
});
