import type { Measure } from "#okr/measure.ts";
import { signedInWords, unitOf } from "#okr/words.ts";
import { roundedLike } from "./value-words.ts";

/** How far a value is from another one the way the measure wants to go: above 0 is ahead. Undefined for kinds without a way. */
export function aheadBy(
  measure: Measure,
  value: number,
  pace: number,
  reported: readonly number[],
): number | undefined {
  if (measure.kind !== "increase" && measure.kind !== "decrease" && measure.kind !== "milestones") return undefined;
  const gap = roundedLike(measure, value, [...reported, value]) - roundedLike(measure, pace, [...reported, value]);
  const exact = Number(gap.toPrecision(12));
  return measure.kind === "decrease" ? -exact : exact;
}

/** A distance without its sign: "0.9 pts", "99", "$0.12M". */
export function distanceWords(measure: Measure, distance: number): string {
  const bare = signedInWords(measure, Math.abs(distance)).replace(/^\+/, "");
  if (unitOf(measure).kind !== "percent") return bare;
  return bare === "1" ? "1 pt" : `${bare} pts`;
}

/** Where we are against pace, as a sentence says it: "we are 0.9 pts behind", "we are 12 ahead", "we are on it". */
export function gapWords(
  measure: Measure,
  value: number,
  pace: number,
  reported: readonly number[],
): string | undefined {
  const ahead = aheadBy(measure, value, pace, reported);
  if (ahead === undefined) return undefined;
  if (ahead === 0) return "we are on it";
  return `we are ${distanceWords(measure, ahead)} ${ahead > 0 ? "ahead" : "behind"}`;
}
