import { methods } from "./ahead.ts";
import type { Coming } from "./long-series.ts";
import { comingOf, longFrom } from "./long-series.ts";
import type { Outlook } from "./outlook.ts";
import { bellOutlook } from "./outlook.ts";
import { walkAhead, walkOf } from "./walk.ts";

/** The shares of what may happen that lie below each quantile, in order. */
export const quantileShares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/**
 * What will probably come after a plain weekly series. `point` is the best single guess for each step; `quantiles` has,
 * for each of `quantileShares` by its name ("0.1"), one value a step. `points` is how many values were used.
 */
export type SeriesForecast = {
  readonly point: readonly number[];
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  readonly method: string;
  readonly points: number;
};

/** Most steps that a series is looked ahead. */
export const mostHorizon = 130;

const weeksInYear = 365.25 / 7;

/**
 * The forecast of a regular series for `horizon` steps (1 to 130; a number beyond is taken as the nearest), such as a
 * metric with a long history; weekly, unless a year has another number of steps. What is no finite number is left out.
 * Undefined with fewer than three values. What was never below zero is not forecast below it.
 */
export function forecastSeries(
  given: readonly number[],
  horizon: number,
  seasonSteps = weeksInYear,
): SeriesForecast | undefined {
  const known = given.filter(Number.isFinite);
  if (known.length < 3) return undefined;
  const steps = Math.min(mostHorizon, Math.max(1, Math.floor(horizon) || 1));
  const scale = known.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const low = known.every((value) => value >= 0) ? 0 : -Number.MAX_VALUE;
  const values = known.map((value) => value / scale);
  const { points, outlooks } = values.length < longFrom ? walking(values, steps) : comingOf(values, steps, seasonSteps);
  const inUnits = (value: number): number => Math.min(Number.MAX_VALUE, Math.max(low, value * scale));
  return {
    point: points.map(inUnits),
    quantiles: Object.fromEntries(
      quantileShares.map((share) => [share, outlooks.map((outlook) => inUnits(pulledIn(outlook, share)))]),
    ),
    method: values.length < longFrom ? methods.walk : methods.long,
    points: known.length,
  };
}

function walking(values: readonly number[], steps: number): Coming {
  const walk = walkOf(
    values,
    values.slice(1).map(() => 1),
  );
  const bells = Array.from({ length: steps }, (_, at) => walkAhead(walk, at + 1));
  return { points: bells.map(({ centre }) => centre), outlooks: bells.map(bellOutlook) };
}

/** Two views that disagree make a mixture a tenth wider than what happens; measured on series before the hold-out. */
const pull = 0.9;

function pulledIn({ quantile }: Outlook, share: number): number {
  const middle = quantile(0.5);
  return middle + pull * (quantile(share) - middle);
}
