import type { Confidence } from "#okr/check-in.ts";
import type { Flag } from "./flags.ts";
import type { Health, HealthBounds } from "./health.ts";
import { healthByGap, lowerConfidence, lowerHealth } from "./health.ts";
import { clamped } from "./progress-of.ts";

/** What a roll-up is made of: a key result or a supporting objective with its own numbers. */
export type Part = {
  readonly title: string;
  /** A fixed share in percent, or null for an equal part of what is left. */
  readonly share: number | null;
  readonly numbers: {
    readonly progress: number | null;
    readonly pace: number | null;
    readonly confidence: Confidence | null;
    readonly health: Health;
    readonly flags: readonly Flag[];
  };
};

/**
 * The shares of 100% that parts have: fixed shares stay, the others split the rest equally. Fixed shares that alone make
 * more than 100, or less with nobody to take the rest, keep their proportions and make 100. All 0 when every part is fixed
 * at 0.
 */
export function sharesOf(fixed: readonly (number | null)[]): number[] {
  let fixedSum = 0;
  let free = 0;
  for (const share of fixed) {
    if (share === null) free++;
    else fixedSum += Math.max(0, share);
  }
  if (fixedSum === 0 && free === 0) return fixed.map(() => 0);
  const scale = fixedSum > 100 || free === 0 ? 100 / fixedSum : 1;
  const rest = free === 0 ? 0 : Math.max(0, 100 - fixedSum) / free;
  return fixed.map((share) => (share === null ? rest : Math.max(0, share) * scale));
}

/** What parts add up to. */
export type Sum = {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly confidence: Confidence | null;
  readonly health: Health;
};

/**
 * Adds parts up by their shares.
 * Progress is the weighted mean of the parts' progress, each clamped to 0–1; parts without an honest number are left out,
 * and the others keep their proportions. Pace is the mean of the same parts by the same weights, where a held part is
 * expected to hold all the time; it is null when no part has a pace. Health comes from the gap between the two, or from the
 * lowest health of held parts. Confidence is the lowest given, watched parts (share 0) included. Nothing has started when
 * no part has.
 */
export function rollUp(parts: readonly Part[], bounds: HealthBounds): Sum {
  const shares = sharesOf(parts.map((part) => part.share));
  let weight = 0;
  let progressSum = 0;
  let paceSum = 0;
  let hasPace = false;
  let confidence: Confidence | null = null;
  let lowest: Health = "not-started";
  for (const [at, { numbers }] of parts.entries()) {
    confidence = lowerConfidence(confidence, numbers.confidence);
    const share = shares[at] ?? 0;
    if (numbers.progress === null || share === 0) continue;
    weight += share;
    progressSum += share * clamped(numbers.progress);
    paceSum += share * (numbers.pace ?? 1);
    hasPace ||= numbers.pace !== null;
    lowest = lowerHealth(lowest, numbers.health);
  }
  const hasStarted = lowest !== "not-started";
  const progress = weight > 0 ? clamped(progressSum / weight) : null;
  const pace = hasPace ? clamped(paceSum / weight) : null;
  if (progress === null || !hasStarted) return { progress, pace, confidence, health: "not-started" };
  return { progress, pace, confidence, health: pace === null ? lowest : healthByGap(progress, pace, bounds) };
}

/** The flags that every part which counts wears: an objective is stale when all of it is. */
export function flagsOfAll(parts: readonly Part[], candidates: readonly Flag[]): Flag[] {
  const counting = parts.filter((part) => part.share !== 0);
  if (counting.length === 0) return [];
  return candidates.filter((flag) => counting.every((part) => part.numbers.flags.includes(flag)));
}
