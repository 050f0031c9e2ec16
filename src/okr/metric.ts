import type { Cadence } from "./cadence.ts";
import type { MetricId, PersonId, TeamId } from "./ids.ts";
import type { Measure, Unit } from "./measure.ts";

export const goodDirections = ["up", "down"] as const;
/** Where a metric should go. */
export type GoodDirection = (typeof goodDirections)[number];

export const timings = ["lead", "lag"] as const;
/** Whether a metric moves before what it stands for (`lead`), or after it (`lag`). */
export type Timing = (typeof timings)[number];

export const stages = ["acquisition", "activation", "retention", "referral", "revenue"] as const;
/** The part of a customer's way that a metric tells of (Dave McClure's AARRR). */
export type Stage = (typeof stages)[number];

/**
 * How a metric's values are read, as two bounds in its unit. Where up is good, below `weak` is weak and from `strong` on is
 * strong; where down is good, above `weak` is weak and `strong` or less is strong. What lies between is in between.
 */
export type Bands = { readonly weak: number; readonly strong: number };

export const bandNames = ["weak", "in-between", "strong"] as const;
export type BandName = (typeof bandNames)[number];

/** A number the business watches across cycles, whether or not a key result is about it. */
export type Metric = {
  readonly id: MetricId;
  /** Who looks after it: a team, a person, or both. */
  readonly teamId: TeamId | null;
  readonly ownerId: PersonId | null;
  readonly name: string;
  /** What is counted, so that two people would count the same. */
  readonly definition: string;
  readonly formula: string;
  readonly unit: Unit;
  readonly goodDirection: GoodDirection;
  readonly timing: Timing;
  /** How often a point is expected. */
  readonly cadence: Cadence;
  /** Where its values are read, in words. */
  readonly source: string;
  /** Whether it is one of the few that matter most. */
  readonly isNorthStar: boolean;
  readonly stage: Stage | null;
  readonly bands: Bands | null;
  readonly version: number;
};

/** A value of a metric on a local date. A metric has one for each day at most. */
export type Point = { readonly on: string; readonly value: number };

/** A metric's points as two columns of equal length, oldest first. */
export type PointSeries = { readonly dates: readonly string[]; readonly values: readonly number[] };

/** Whether the strong side of two bounds is the good one. Equal bounds leave nothing in between, and are in order. */
export const isBandsInOrder = (goodDirection: GoodDirection, { weak, strong }: Bands): boolean =>
  goodDirection === "up" ? weak <= strong : weak >= strong;

/** How a value of a metric reads; null where the metric has no bands. */
export function bandOf(
  { goodDirection, bands }: Pick<Metric, "goodDirection" | "bands">,
  value: number,
): BandName | null {
  if (bands === null) return null;
  const sign = goodDirection === "up" ? 1 : -1;
  if ((value - bands.strong) * sign >= 0) return "strong";
  return (value - bands.weak) * sign < 0 ? "weak" : "in-between";
}

/**
 * Whether a key result measured like this can read its values from a metric with this unit: both count the same kind of
 * thing, money in the same currency and time in the same unit. Milestones and yes-no count nothing a metric could tell.
 */
export function canReadFrom(measure: Measure, unit: Unit): boolean {
  if (!("unit" in measure) || measure.unit.kind !== unit.kind) return false;
  const isLabelled = unit.kind === "currency" || unit.kind === "duration";
  return !isLabelled || measure.unit.label === unit.label;
}
