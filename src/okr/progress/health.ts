import type { Confidence } from "#okr/check-in.ts";
import { confidences } from "#okr/check-in.ts";
import type { Holding } from "./progress-of.ts";
import { clamped } from "./progress-of.ts";

/** What the numbers say: not started, or the three words that people use for confidence. */
export const healths = ["not-started", ...confidences] as const;
export type Health = (typeof healths)[number];

/** How many points behind pace is still on track, and how many still at risk. A workspace may set both. */
export type HealthBounds = { readonly onTrackWithin: number; readonly atRiskWithin: number };

/** What a workspace starts with. */
export const usualBounds: HealthBounds = { onTrackWithin: 10, atRiskWithin: 25 };

// Gaps are differences of binary fractions; a gap of exactly ten points must not turn into 10.000000000000002.
const hair = 1e-9;

/** How many points progress is behind pace; negative when it is ahead. Progress counts as 0–1 here. */
export const pointsBehind = (progress: number, pace: number): number => (pace - clamped(progress)) * 100;

/**
 * Health from the gap between progress and pace: within the first bound, or ahead, is on track; within the second at risk;
 * further behind is off track. Both bounds are inclusive.
 */
export function healthByGap(progress: number, pace: number, bounds: HealthBounds): Confidence {
  const behind = pointsBehind(progress, pace) - hair;
  if (behind <= bounds.onTrackWithin) return "on-track";
  return behind <= bounds.atRiskWithin ? "at-risk" : "off-track";
}

/** Health of a held measure: broken now is off track, held now but broken in the two periods before is at risk. */
export function healthByHolding(holding: Holding): Health {
  if (holding.now === undefined) return "not-started";
  if (!holding.now) return "off-track";
  return holding.brokenLately ? "at-risk" : "on-track";
}

/** What health is judged by. `holding` is there for held kinds only. */
export type Standing = {
  readonly hasCheckIns: boolean;
  readonly progress: number | undefined;
  readonly pace: number | undefined;
  readonly holding?: Holding | undefined;
};

/**
 * What the numbers say of a key result. Without a check-in it is not started, and so it is called as well where there is
 * no honest number to judge by.
 */
export function healthOf({ hasCheckIns, progress, pace, holding }: Standing, bounds: HealthBounds): Health {
  if (!hasCheckIns || progress === undefined) return "not-started";
  if (holding) return healthByHolding(holding);
  return pace === undefined ? "not-started" : healthByGap(progress, pace, bounds);
}

/** The lower of two confidences; no confidence is no opinion. */
export function lowerConfidence(one: Confidence | null, other: Confidence | null): Confidence | null {
  if (one === null || other === null) return one ?? other;
  return confidences.indexOf(one) >= confidences.indexOf(other) ? one : other;
}

/** The lower of two healths; what has not started says nothing. */
export function lowerHealth(one: Health, other: Health): Health {
  return healths.indexOf(one) >= healths.indexOf(other) ? one : other;
}
