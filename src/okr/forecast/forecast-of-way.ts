import type { Measure } from "#okr/measure.ts";
import { weightOf, whyNoProgress } from "#okr/progress/progress-of.ts";
import { dayInWords, unitAfter, valueInWords } from "#okr/words.ts";
import { dateOf } from "#lib/days.ts";
import type { Ends } from "./ahead.ts";
import { aheadOf, quantilesOf, withUnforeseen } from "./ahead.ts";
import type { Forecast, Ordered, Quantiles } from "./forecast.ts";
import { fewestPoints, likelihoodInWords, none, reachedInWords, tooEarly } from "./forecast-words.ts";
import { likelihoodOf } from "./likelihood.ts";
import { firstOfLast } from "./spacing.ts";

type Way = Ends & { readonly direction: 1 | -1 };

/**
 * Where a number starts, where it should be, and which way that is; undefined when the target is not filled in. Without a
 * baseline it starts at its first check-in, and its kind says which way.
 */
function wayOf(measure: Measure, first: number): Way | undefined {
  if (measure.kind === "milestones") {
    const target = weightOf(measure);
    return target > 0 && Number.isFinite(target) ? { baseline: 0, target, direction: 1 } : undefined;
  }
  if (measure.kind !== "increase" && measure.kind !== "decrease") return undefined;
  const { baseline, target, kind } = measure;
  if (target === null || !Number.isFinite(target)) return undefined;
  if (baseline === null || !Number.isFinite(baseline)) {
    const [rises, falls] = [Math.min(first, target), Math.max(first, target)];
    return kind === "increase" ? { baseline: rises, target, direction: 1 } : { baseline: falls, target, direction: -1 };
  }
  const rises = target === baseline ? kind === "increase" : target > baseline;
  return { baseline, target, direction: rises ? 1 : -1 };
}

/** The forecast of what has a way to go: an increase or decrease to its target, milestones to the weight of all. */
export function forecastOfWay(ordered: Ordered): Forecast {
  const { measure, spaced, history, on, dueDay } = ordered;
  const { days, values } = spaced;
  const points = values.length + history.length;
  const way = wayOf(measure, values[0] ?? 0);
  if (!way) return { ...none(whyNoProgress(measure)), points };
  const reachedDay = days[firstOfLast(values, (value) => (value - way.target) * way.direction >= 0)];
  const reached = reachedDay === undefined ? undefined : reachedInWords("Reached", dateOf(reachedDay), on);
  const newestDay = days[days.length - 1];
  if (on > dateOf(dueDay) || (newestDay !== undefined && newestDay >= dueDay))
    return reached === undefined
      ? over(ordered, way)
      : { ...none(reached), state: "reached", because: reached, likelihood: 1, points };
  if (newestDay === undefined || points < fewestPoints)
    return reached === undefined ? tooEarly(points) : { ...none(reached), state: "reached", because: reached, points };
  const ahead = aheadOf(ordered, way);
  const quantiles = quantilesOf(ahead);
  const end = ahead.outlooks[ahead.outlooks.length - 1];
  const likelihood = end
    ? withUnforeseen(likelihoodOf(end, way.target / ahead.scale, way.direction), ahead.unforeseen)
    : 0;
  return {
    state: reached === undefined ? "forecast" : "reached",
    because:
      reached === undefined
        ? comingInWords(ordered, way, likelihood, quantiles)
        : stayingInWords(reached, ordered, likelihood),
    likelihood,
    quantiles: quantiles.filter((one) => one.on >= on),
    method: ahead.method,
    points,
  };
}

/** A value in a sentence. One that is too large or too small to be written out is written as a power of ten: `1.50e+300`. */
function shown(measure: Measure, value: number): string {
  const words = valueInWords(measure, value);
  return (/NaN|Infinity|e/.test(words) ? value.toPrecision(3) : words) + unitAfter(measure);
}

function over({ measure, spaced, history, on, dueDay }: Ordered, { target }: Way): Forecast {
  const newest = spaced.values[spaced.values.length - 1];
  const stand =
    newest === undefined ? "without a check-in" : `at ${shown(measure, newest)}, short of ${shown(measure, target)}`;
  return {
    ...none(""),
    state: "over",
    because: `Over: it was due on ${dayInWords(dateOf(dueDay), on)} and ended ${stand}.`,
    likelihood: 0,
    points: spaced.values.length + history.length,
  };
}

function comingInWords(
  { measure, on, dueDay }: Ordered,
  { target }: Way,
  likelihood: number,
  quantiles: readonly Quantiles[],
): string {
  const end = quantiles[quantiles.length - 1];
  const range = end
    ? `, where it will be between ${shown(measure, end.q10)} and ${shown(measure, end.q90)} in 8 of 10 cases`
    : "";
  return `${likelihoodInWords(likelihood)} likely to reach ${shown(measure, target)} by ${dayInWords(dateOf(dueDay), on)}${range}.`;
}

const stayingInWords = (reached: string, { on, dueDay }: Ordered, likelihood: number): string =>
  likelihood === 1
    ? reached
    : `${reached} ${likelihoodInWords(likelihood)} likely to be there on ${dayInWords(dateOf(dueDay), on)}.`;
