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

/** For each case that is beyond a bound at the end, so many have been beyond it on the way; two for a walk watched without a pause. */
const brokenOnTheWay = 1.5;
/** What the walk has in the likelihood; the count has the rest. */
const walkPart = 0.85;

/**
 * The likelihood that a held measure holds at every coming check-in, from two views. The walk: who is beyond a bound at the
 * end was as often as not beyond it before and came back (the reflection principle), a little less often when only
 * check-ins are looked at; `atEach` are the likelihoods of being within the bounds at each of them. The count: what held
 * in `held` of the last `reported` check-ins holds again with (held + 1) ÷ (reported + 2), Laplace's rule of succession,
 * carried on from check-in to check-in. Both numbers were set on weekly series before the hold-out.
 */
export function likelihoodOfHolding(atEach: readonly number[], held: number, reported: number): number {
  if (atEach.length === 0) return 1;
  const [first = 1, end = 1] = [atEach[0], atEach[atEach.length - 1]];
  const walk = atEach.length === 1 ? first : Math.min(first, Math.max(0, 1 - brokenOnTheWay * (1 - end)));
  let count = 1;
  for (let more = 0; more < atEach.length; more++) count *= (held + more + 1) / (reported + more + 2);
  return walkPart * walk + (1 - walkPart) * count;
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
