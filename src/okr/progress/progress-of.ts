import type { CheckInSeries } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import { isHeld } from "#okr/measure.ts";
import { dayNumberOf } from "#lib/days.ts";
import { periodOf, periodsWithin } from "./periods.ts";

/** When a key result runs: from `startsOn` to `dueOn`, its last day. Both are local dates. */
export type Span = { readonly startsOn: string; readonly dueOn: string };

type Held = Extract<Measure, { kind: "at-least" | "at-most" | "between" }>;
type Recurring = Extract<Measure, { kind: "recurring" }>;

/** Whether a measure is judged period by period. */
export const isHeldMeasure = (measure: Measure): measure is Held => isHeld(measure.kind);

/** Held measures are judged week by week until teams have cadences of their own. */
export const cadenceDays = 7;

/** The newest value reported, or undefined before the first check-in. */
export const newestValue = (series: CheckInSeries): number | undefined => series.values[series.values.length - 1];

/** The sum of the weights of all milestones. */
export function weightOf(measure: Extract<Measure, { kind: "milestones" }>): number {
  let weight = 0;
  for (const milestone of measure.milestones) weight += milestone.weight;
  return weight;
}

/** Whether a value is within what a held measure asks for. The bounds themselves are within. */
export function isHeldAt(measure: Held, value: number): boolean {
  if (measure.kind === "between") return value >= (measure.low ?? -Infinity) && value <= (measure.high ?? Infinity);
  return measure.kind === "at-least" ? value >= (measure.bound ?? -Infinity) : value <= (measure.bound ?? Infinity);
}

/**
 * How a held measure has held since its start. Check-in periods are weeks from the start day; the newest check-in of a
 * period stands for it, and a period without one is missing: neither held nor broken. `now` is what the newest check-in
 * says, undefined before the first; `brokenLately` is whether it broke in the two periods before that one.
 */
export type Holding = { held: number; reported: number; now: boolean | undefined; brokenLately: boolean };

export function holdingOf(measure: Held, series: CheckInSeries, span: Span): Holding {
  const startDay = dayNumberOf(span.startsOn);
  const holding: Holding = { held: 0, reported: 0, now: undefined, brokenLately: false };
  let newest = 0;
  let last = Infinity;
  for (let at = series.dates.length - 1; at >= 0; at--) {
    const period = Math.floor((dayNumberOf(series.dates[at] ?? "") - startDay) / cadenceDays);
    if (period < 0) break;
    if (period >= last) continue;
    last = period;
    const isHeld = isHeldAt(measure, series.values[at] ?? 0);
    holding.reported++;
    if (isHeld) holding.held++;
    if (holding.now === undefined) {
      holding.now = isHeld;
      newest = period;
    } else if (!isHeld && period >= newest - 2) holding.brokenLately = true;
  }
  return holding;
}

/** Whether a period's value is what a recurring measure asks for; a negative goal is reached by falling as far or further. */
const isHit = (perPeriod: number, value: number): boolean => (perPeriod < 0 ? value <= perPeriod : value >= perPeriod);

/**
 * How often a recurring measure was hit. Periods follow one another from the start day on; the newest check-in of a period
 * gives its value, so a count is the count so far in this period. `elapsed` are the periods that are over, and the one
 * that runs when it is hit already.
 */
export type Rounds = { hits: number; elapsed: number; total: number };

export function roundsOf(
  measure: Recurring,
  series: CheckInSeries,
  { startsOn, dueOn, today }: Span & { today: string },
): Rounds {
  const startDay = dayNumberOf(startsOn);
  const total = periodsWithin(startDay, dayNumberOf(dueOn), measure.period);
  const running = periodOf(startDay, dayNumberOf(today), measure.period);
  const over = today > dueOn ? total : Math.min(total - 1, Math.max(0, running));
  const rounds: Rounds = { hits: 0, elapsed: over, total };
  if (measure.perPeriod === null) return rounds;
  let last = Infinity;
  for (let at = series.dates.length - 1; at >= 0; at--) {
    const period = Math.min(total - 1, periodOf(startDay, dayNumberOf(series.dates[at] ?? ""), measure.period));
    if (period < 0) break;
    if (period >= last) continue;
    last = period;
    if (!isHit(measure.perPeriod, series.values[at] ?? 0)) continue;
    rounds.hits++;
    if (period >= over) rounds.elapsed = Math.max(rounds.elapsed, period + 1);
  }
  return rounds;
}

/** Where a value lies between a baseline (0) and a target (1); undefined when there is no distance between them. */
const wayBetween = (baseline: number, target: number, value: number): number | undefined =>
  baseline === target ? undefined : (value - baseline) / (target - baseline);

/**
 * The share of the way a value stands for, where a value alone says it: for `increase` and `decrease` the way from
 * baseline to target (whichever of the two is higher), for `milestones` the weight done, for `recurring` the number of
 * periods hit, for `yes-no` 0 or 1. It is raw: below 0 behind the baseline, above 1 past the target. Undefined for held
 * kinds, and where a number is missing or there is no distance.
 */
export function shareAt(measure: Measure, value: number, periods: number): number | undefined {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      if (measure.baseline === null || measure.target === null) return undefined;
      return wayBetween(measure.baseline, measure.target, value);
    case "milestones":
      return wayBetween(0, weightOf(measure), value);
    case "recurring":
      return wayBetween(0, periods, value);
    case "yes-no":
      return value >= 1 ? 1 : 0;
    case "find-baseline":
      return 1;
    default:
      return undefined;
  }
}

/** Whether a held measure's bounds are filled in and leave room. */
const hasBounds = (measure: Held): boolean =>
  measure.kind === "between"
    ? measure.low !== null && measure.high !== null && measure.low <= measure.high
    : measure.bound !== null;

/**
 * The share of the way a key result has come, raw: −0.12 is 12% behind its baseline, 1.18 is past its target. Without a
 * check-in an increase or decrease stands at its baseline, so at 0. Held kinds give the periods held of those reported;
 * recurring ones the periods hit of those in the cycle. Undefined where there is no honest number; `whyNoProgress` says why.
 */
export function progressOf(
  measure: Measure,
  series: CheckInSeries,
  when: Span & { today: string },
): number | undefined {
  const value = newestValue(series);
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return shareAt(measure, value ?? measure.baseline ?? 0, 0);
    case "milestones":
      return shareAt(measure, value ?? 0, 0);
    case "yes-no":
      return shareAt(measure, value ?? 0, 0);
    case "find-baseline":
      return value === undefined ? 0 : 1;
    case "recurring": {
      if (measure.perPeriod === null) return undefined;
      const { hits, total } = roundsOf(measure, series, when);
      return hits / total;
    }
    default: {
      if (!hasBounds(measure)) return undefined;
      const { held, reported } = holdingOf(measure, series, when);
      return reported === 0 ? undefined : held / reported;
    }
  }
}

/** Why a key result has no progress, as the rest of a sentence; to be asked only when `progressOf` gives undefined. */
export function whyNoProgress(measure: Measure): string {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      if (measure.baseline === null && measure.target === null) return "baseline and target are not filled in yet";
      if (measure.baseline === null) return "the baseline is not filled in yet";
      if (measure.target === null) return "the target is not filled in yet";
      return "baseline and target are the same, so there is no way to go";
    case "milestones":
      return "no milestone has a weight above 0";
    case "recurring":
      return "the goal for each period is not filled in yet";
    case "at-least":
    case "at-most":
      return measure.bound === null ? "the bound is not filled in yet" : "nothing was reported yet";
    case "between":
      if (measure.low === null || measure.high === null) return "the bounds are not filled in yet";
      return measure.low > measure.high ? "the lower bound is above the upper one" : "nothing was reported yet";
    default:
      return "there is no number";
  }
}

/** Progress as roll-ups take it: between 0 and 1. */
export const clamped = (progress: number): number => Math.min(1, Math.max(0, progress));
