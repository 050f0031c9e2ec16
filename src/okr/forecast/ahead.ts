import type { Measure } from "#okr/measure.ts";
import { dateOf } from "#lib/days.ts";
import { countAhead, countOf } from "./count.ts";
import type { Ordered, Quantiles } from "./forecast.ts";
import { comingOf, longFrom } from "./long-series.ts";
import type { Outlook } from "./outlook.ts";
import { bellOutlook } from "./outlook.ts";
import { comingDays, regularOf } from "./spacing.ts";
import { walkAhead, walkOf } from "./walk.ts";

/** What may happen on each coming check-in day. Values of the outlooks are the measure's own divided by `scale`. */
export type Ahead = {
  readonly days: readonly number[];
  readonly outlooks: readonly Outlook[];
  readonly scale: number;
  readonly low: number;
  readonly high: number;
  /** The part of all cases in which something happens that no number announces, and a target is as often reached as not. */
  readonly unforeseen: number;
  readonly method: string;
};

/** Where a number starts and where it should be. */
export type Ends = { readonly baseline: number; readonly target: number };

const yearDays = 365.25;
/** One quarter in fifty is like nothing before. */
const unforeseen = 0.02;

/** What may happen to a number until it is due; `ends` are there where it has a way to go. There must be a check-in. */
export function aheadOf(ordered: Ordered, ends?: Ends): Ahead {
  const { measure, spaced, history, startDay, dueDay } = ordered;
  const newest = spaced.days[spaced.days.length - 1] ?? startDay;
  const days = comingDays(newest, dueDay, spaced.stepDays);
  const known = [...spaced.values, ...history, ...(ends ? [ends.baseline, ends.target] : [])];
  const scale = known.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const values = spaced.values.map((value) => value / scale);
  const stepsTo = (day: number): number => (day - newest) / spaced.stepDays;
  const start = Math.min(startDay, spaced.days[0] ?? startDay);
  const hope = ends && {
    baseline: ends.baseline / scale,
    target: ends.target / scale,
    steps: Math.max(1, (dueDay - start) / spaced.stepDays),
  };
  const ahead = { days, scale, unforeseen, ...boundsOf(measure, known) };
  if (ends && isOnlyGrowing(measure, ends, spaced.values)) {
    const needed = ((ends.target - ends.baseline) / scale / (dueDay - start)) * spaced.stepDays;
    const count = countOf(values, spaced.gaps, needed);
    const outlooks = days.map((day) => countAhead(count, stepsTo(day)));
    return { ...ahead, outlooks, low: spaced.values[values.length - 1] ?? 0, unforeseen: 0, method: methods.count };
  }
  const walk = walkOf(values, spaced.gaps, hope);
  const long = [...history.map((value) => value / scale), ...regularOf({ ...spaced, values })];
  if (long.length < longFrom)
    return { ...ahead, outlooks: days.map((day) => bellOutlook(walkAhead(walk, stepsTo(day)))), method: methods.walk };
  const stepOf = (day: number): number => Math.max(0, Math.round(stepsTo(day)) - 1);
  const steps = stepOf(days[days.length - 1] ?? newest) + 1;
  const coming = comingOf(long, Math.min(mostSteps, steps), yearDays / spaced.stepDays, walk);
  const at = (day: number): Outlook => coming.outlooks[Math.min(mostSteps - 1, stepOf(day))] ?? certain(walk.level);
  return { ...ahead, outlooks: days.map(at), method: methods.long };
}

/** A likelihood that leaves room for what no number announces. */
export const withUnforeseen = (likelihood: number, part: number): number => (1 - part) * likelihood + part / 2;

/** A long series is not looked ahead of any further. */
const mostSteps = 130;
const certain = (value: number): Outlook => bellOutlook({ centre: value, scale: 0, freedom: 1 });

/** How a forecast was made, in words. */
export const methods = {
  walk: "A walk from the newest value, with steps as large as those so far and room for surprises.",
  count: "A count that cannot fall, growing as fast and as unevenly as so far.",
  long: "The pattern of earlier values and how far it was off before, the same season of earlier years, and a walk from the newest values.",
};

/** Whether a number can only grow: milestones, and a count that started at zero and never fell. */
const isOnlyGrowing = (measure: Measure, { baseline, target }: Ends, values: readonly number[]): boolean =>
  measure.kind === "milestones" ||
  ("unit" in measure &&
    (measure.unit.kind === "number" || measure.unit.kind === "custom" || measure.unit.kind === "currency") &&
    baseline === 0 &&
    target > 0 &&
    values.every((value, at) => value >= (values[at - 1] ?? 0)));

/**
 * What a number cannot pass: percentages that were within 0 and 100 so far stay there, milestones stay within the weight of all, and
 * what is counted, timed, divided or rated and was never below 0 does not fall below it. A bare number and money can do anything.
 */
function boundsOf(measure: Measure, known: readonly number[]): { low: number; high: number } {
  const low = known.every((value) => value >= 0) ? 0 : -Number.MAX_VALUE;
  const free = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE };
  if (measure.kind === "milestones") return { low: 0, high: Math.max(...known) };
  if (!("unit" in measure)) return free;
  const { kind } = measure.unit;
  if (kind === "percent") return { low, high: low === 0 && known.every((value) => value <= 100) ? 100 : free.high };
  return kind === "number" || kind === "currency" ? free : { ...free, low };
}

/** The quantiles on each coming check-in day, within what the number cannot pass. */
export function quantilesOf({ days, outlooks, scale, low, high }: Ahead): Quantiles[] {
  return outlooks.map((outlook, at) => {
    const quantile = (share: number): number => Math.min(high, Math.max(low, outlook.quantile(share) * scale));
    return {
      on: dateOf(days[at] ?? 0),
      q10: quantile(0.1),
      q25: quantile(0.25),
      q50: quantile(0.5),
      q75: quantile(0.75),
      q90: quantile(0.9),
    };
  });
}
