import type { Possibilities } from "./outlook.ts";

/** How many earlier years count, the latest most. */
const mostYears = 4;
/** How far from the same day of the year still counts as the same season, as a part of a year: two weeks. */
const around = 2 / 52;

/**
 * How much a series changed over some steps from the same season on in earlier years, each with a weight: a year back counts
 * fully, two years back half, and weeks beside the same week less. Nothing when the series is shorter than a year, or
 * when a year has fewer than four steps.
 */
export function seasonalChanges(readings: readonly number[], steps: number, seasonSteps: number): Possibilities {
  const values: number[] = [];
  const weights: number[] = [];
  if (seasonSteps < 4) return { values, weights };
  const now = readings.length - 1;
  const window = Math.round(around * seasonSteps);
  for (let year = 1; year <= mostYears; year++) {
    const then = now - Math.round(year * seasonSteps);
    for (let beside = -window; beside <= window; beside++) {
      const from = readings[then + beside];
      const to = readings[then + beside + steps];
      if (from === undefined || to === undefined) continue;
      values.push(to - from);
      weights.push((1 - Math.abs(beside) / (window + 1)) / year);
    }
  }
  return { values, weights };
}
