import { addedAhead, trendOf } from "./trend.ts";

/** From how many past moments a trend is tried. */
const mostOrigins = 250;
/** A trend is not tried before it has this many changes behind it. */
const mostFirst = 60;
/** Surprises this many steps ago count half. */
const halfLife = 150;
/** How many steps say how restless the series is now, pooled with as many ordinary ones. */
const recentSteps = 13;

/** What a trend expects of the coming steps, and what it would have been surprised by before. */
export type Surprises = {
  /** What the trend expects to be added after 1, 2, … steps from now. */
  readonly expected: Float64Array;
  /** For each number of steps, how far the trend was off when it looked ahead from earlier moments. */
  readonly bySteps: number[][];
  readonly weights: number[];
};

/**
 * Tries a trend from up to 250 earlier moments of its own series. Surprises of restless times are made smaller and those of
 * quiet times larger, to what fits now; those of 150 steps ago count half.
 */
export function surprisesOf(changes: readonly number[], steps: number): Surprises {
  const trend = trendOf(changes);
  const expected = new Float64Array(steps);
  addedAhead(trend, changes.length - 1, expected);
  const restlessAt = restlessness(changes);
  const now = restlessAt(changes.length - 1);
  const first = Math.min(mostFirst, Math.floor(changes.length / 3));
  const newest = changes.length - 1 - Math.min(steps, changes.length - 1 - first);
  const every = Math.max(1, Math.floor((newest - first) / mostOrigins));
  const bySteps = Array.from({ length: steps }, (): number[] => []);
  const weights: number[] = [];
  const seen = new Float64Array(steps);
  for (let origin = newest; origin >= first; origin -= every) {
    addedAhead(trend, origin, seen);
    const size = now / restlessAt(origin);
    let happened = 0;
    for (let step = 0; step < steps; step++) {
      happened += changes[origin + 1 + step] ?? 0;
      bySteps[step]?.push((happened - (seen[step] ?? 0)) * size);
    }
    weights.push(0.5 ** ((newest - origin) / halfLife));
  }
  return { expected, bySteps, weights };
}

/** How large changes were around a moment: the mean of recent ones, pooled with the mean of all. */
function restlessness(changes: readonly number[]): (at: number) => number {
  const sums = new Float64Array(changes.length + 1);
  for (const [at, change] of changes.entries()) sums[at + 1] = (sums[at] ?? 0) + Math.abs(change);
  const usual = (sums[changes.length] ?? 0) / changes.length;
  return (at) => {
    const from = Math.max(0, at + 1 - recentSteps);
    const recent = (sums[at + 1] ?? 0) - (sums[from] ?? 0);
    return (recent + recentSteps * usual) / (at + 1 - from + recentSteps) || 1;
  };
}
