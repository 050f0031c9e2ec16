import type { Measure } from "#okr/measure.ts";
import { startOfPeriod } from "#okr/progress/periods.ts";
import { roundsOf, whyNoProgress } from "#okr/progress/progress-of.ts";
import { dayInWords } from "#okr/words.ts";
import { dateOf } from "#lib/days.ts";
import type { Forecast, Ordered, Quantiles } from "./forecast.ts";
import { fewestPoints, likelihoodInWords, none, tooEarly } from "./forecast-words.ts";
import { hitsAhead } from "./likelihood.ts";

type Recurring = Extract<Measure, { kind: "recurring" }>;

const method = "The share of periods hit so far, carried on to those that are left.";
/** More periods than this are not looked ahead of. */
const mostComing = 400;

/**
 * The forecast of a recurring measure: how many of its periods will be hit by the end of each coming one. The likelihood
 * is that of hitting all of them, so a period that was missed makes it 0.
 */
export function forecastOfRounds({ spaced, on, startsOn, startDay, dueDay }: Ordered, measure: Recurring): Forecast {
  const points = spaced.values.length;
  if (measure.perPeriod === null || !Number.isFinite(measure.perPeriod))
    return { ...none(whyNoProgress(measure)), points };
  const series = { dates: spaced.days.map(dateOf), values: spaced.values, confidences: [] };
  const dueOn = dateOf(dueDay);
  const { hits, elapsed, total } = roundsOf(measure, series, { startsOn, dueOn, today: on });
  const periods = `${measure.period}s`;
  const missed = elapsed - hits;
  if (hits >= total)
    return {
      ...none(""),
      state: "reached",
      because: `Reached: all ${total} ${periods} were hit.`,
      likelihood: 1,
      points,
    };
  if (on > dueOn)
    return {
      ...none(""),
      state: "over",
      because: `Over: it was due on ${dayInWords(dueOn, on)}, with ${hits} of ${total} ${periods} hit.`,
      likelihood: 0,
      points,
    };
  if (points < fewestPoints) return tooEarly(points);
  const coming = Math.max(0, total - Math.max(elapsed, hits));
  const all = missed > 0 ? 0 : (hitsAhead(hits, 0, coming)[coming] ?? 0);
  const quantiles: Quantiles[] = [];
  for (let more = 1; more <= Math.min(coming, mostComing); more++) {
    const end = Math.min(dueDay, startOfPeriod(startDay, elapsed + more, measure.period) - 1);
    quantiles.push(
      quantilesOfHits(dateOf(more === coming ? dueDay : end), hits, hitsAhead(hits, Math.max(0, missed), more)),
    );
  }
  const end = quantiles[quantiles.length - 1];
  const range = end
    ? `; ${end.q10 === end.q90 ? end.q10 : `${end.q10} to ${end.q90}`} of ${total} in 8 of 10 cases`
    : "";
  return {
    state: "forecast",
    because:
      missed > 0
        ? `${missed} of ${elapsed} ${periods} ${missed === 1 ? "was" : "were"} missed, so not all ${total} can be hit${range}.`
        : `${likelihoodInWords(all)} likely to hit all ${total} ${periods}${range}.`,
    likelihood: all,
    quantiles,
    method,
    points,
  };
}

function quantilesOfHits(on: string, hits: number, likelihoods: readonly number[]): Quantiles {
  const quantile = (share: number): number => {
    let sum = 0;
    const more = likelihoods.findIndex((likelihood) => (sum += likelihood) >= share);
    return hits + (more < 0 ? likelihoods.length - 1 : more);
  };
  return { on, q10: quantile(0.1), q25: quantile(0.25), q50: quantile(0.5), q75: quantile(0.75), q90: quantile(0.9) };
}
