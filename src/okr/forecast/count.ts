import type { Outlook } from "./outlook.ts";
import { studentQuantile, studentShareBelow } from "./student.ts";

/** A count that can only grow: where it stands, what a step adds on average, and how unevenly. */
export type Count = {
  readonly level: number;
  readonly perStep: number;
  /** The square of the spread of what one step adds, as a share of its average. */
  readonly unevenness: number;
  readonly steps: number;
};

/** As many steps' worth of evidence is the pace that the plan needs, for what a step adds. */
const paceWeight = 0.5;
/** As many steps' worth of evidence there is that steps are as uneven as waiting times, whose spread is their average. */
const unevenWeight = 2;
/** No count is more uneven than that. */
const mostSeen = 1000;
/** With so many degrees of freedom a t distribution is a normal one. */
const normal = 1e4;

/**
 * How a count grows, from what was added between its points; `gaps` are their distances in steps. What a step adds is the
 * average so far, pooled with the pace from baseline to target (`needed` a step).
 */
export function countOf(values: readonly number[], gaps: readonly number[], needed: number): Count {
  const steps = gaps.reduce((sum, gap) => sum + gap, 0);
  const level = values[values.length - 1] ?? 0;
  const added = level - (values[0] ?? 0);
  const average = steps > 0 ? added / steps : 0;
  let seen = 0;
  if (average > 0)
    for (const [at, gap] of gaps.entries())
      seen += (((values[at + 1] ?? 0) - (values[at] ?? 0)) / average - gap) ** 2 / gap;
  return {
    level,
    perStep: (Math.max(0, added) + paceWeight * Math.max(0, needed)) / (steps + paceWeight),
    unevenness: (Math.min(mostSeen, seen) + unevenWeight) / (gaps.length + unevenWeight),
    steps,
  };
}

/**
 * What a count stands at after some steps: what is added follows a gamma distribution, in Wilson and Hilferty's
 * approximation (1931). It is the wider the more uneven steps are, the further away and the fewer points there are.
 */
export function countAhead({ level, perStep, unevenness, steps: seen }: Count, steps: number): Outlook {
  const average = perStep * steps;
  const spread = unevenness / Math.max(steps, 1e-9) + unevenness / (seen + paceWeight);
  const [middle, width] = [1 - spread / 9, Math.sqrt(spread) / 3];
  return {
    quantile: (share) => level + average * Math.max(0, middle + width * studentQuantile(share, normal)) ** 3,
    shareBelow: (value) => {
      if (value <= level) return 0;
      if (!(average > 0)) return 1;
      return studentShareBelow((Math.cbrt((value - level) / average) - middle) / width, normal);
    },
  };
}
