import type { Confidence } from "#okr/check-in.ts";
import type { Measure } from "#okr/measure.ts";
import { isHeldAt } from "#okr/progress/progress-of.ts";
import type { Outlook } from "./outlook.ts";

/** Rounding must not turn a target that is just reached into one that is missed. */
const hair = 1e-12;

/** The likelihood of standing at a target or beyond it; `direction` is 1 where more is better and −1 where less is. */
export function likelihoodOf(outlook: Outlook, target: number, direction: 1 | -1): number {
  const room = hair * Math.max(1, Math.abs(target));
  return direction > 0 ? 1 - outlook.shareBelow(target - room) : outlook.shareBelow(target + room);
}

type Held = Extract<Measure, { kind: "at-least" | "at-most" | "between" }>;

/** The likelihood of being within the bounds of a held measure at one moment; `scale` is what its values were divided by. */
export function likelihoodWithin(measure: Held, outlook: Outlook, scale: number): number {
  const low = measure.kind === "between" ? measure.low : measure.kind === "at-least" ? measure.bound : null;
  const high = measure.kind === "between" ? measure.high : measure.kind === "at-most" ? measure.bound : null;
  const above = low === null ? 1 : likelihoodOf(outlook, low / scale, 1);
  const below = high === null ? 1 : likelihoodOf(outlook, high / scale, -1);
  return Math.max(0, above + below - 1);
}

/**
 * The likelihood that a held measure holds at every coming check-in, the mean of two views. The walk: a number that is
 * beyond a bound at the end has, as often as not, been beyond it before, so it breaks on the way twice as often as at the
 * end (the reflection principle); `atEach` are the likelihoods of being within the bounds at each coming check-in. The
 * count: what held in `held` of the last `reported` check-ins holds again with (held + 1) ÷ (reported + 2), Laplace's rule
 * of succession, carried on from check-in to check-in.
 */
export function likelihoodOfHolding(atEach: readonly number[], held: number, reported: number): number {
  if (atEach.length === 0) return 1;
  const [first = 1, end = 1] = [atEach[0], atEach[atEach.length - 1]];
  const walk = atEach.length === 1 ? first : Math.min(first, Math.max(0, 1 - 2 * (1 - end)));
  let count = 1;
  for (let more = 0; more < atEach.length; more++) count *= (held + more + 1) / (reported + more + 2);
  return (walk + count) / 2;
}

/** How many of the values reported so far were within the bounds. */
export const heldAmong = (measure: Held, values: readonly number[]): number =>
  values.filter((value) => isHeldAt(measure, value)).length;

/**
 * The likelihoods of hitting 0, 1, 2, … of the coming periods of a recurring measure: a beta-binomial distribution, in
 * which every period so far counts as a case and a hit and a miss are added for what is not known.
 */
export function hitsAhead(hits: number, misses: number, coming: number): number[] {
  const likelihoods: number[] = [];
  let likelihood = 1;
  for (let at = 0; at < coming; at++) likelihood *= (misses + 1 + at) / (hits + misses + 2 + at);
  for (let more = 0; more <= coming; more++) {
    likelihoods.push(likelihood);
    likelihood *= ((coming - more) / (more + 1)) * ((hits + 1 + more) / (misses + coming - more));
  }
  return likelihoods;
}

/** A likelihood below this contradicts somebody who is on track. */
const unlikely = 0.3;
/** A likelihood above this contradicts somebody who is off track. */
const likely = 0.8;

/** How a person's confidence and the forecast contradict each other: the person is too hopeful, or too doubtful. */
export type Disagreement = "hopeful" | "doubtful";

/**
 * Whether confidence and forecast disagree: on track with a likelihood under 30%, or off track with one over 80%.
 * Undefined where they do not, and where there is no confidence or no likelihood.
 */
export function disagreementOf(confidence: Confidence | null, likelihood: number | null): Disagreement | undefined {
  if (likelihood === null) return undefined;
  if (confidence === "on-track" && likelihood < unlikely) return "hopeful";
  return confidence === "off-track" && likelihood > likely ? "doubtful" : undefined;
}
