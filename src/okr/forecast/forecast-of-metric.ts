import { dayAfterSteps, stepsInYear } from "#okr/cadence.ts";
import type { Measure } from "#okr/measure.ts";
import type { Metric, PointSeries } from "#okr/metric.ts";
import { dayInWords, unitAfter, valueInWords } from "#okr/words.ts";
import { dateOf, dayNumberOf } from "#lib/days.ts";
import type { Quantiles } from "./forecast.ts";
import { forecastSeries } from "./forecast-series.ts";
import { fewestPoints } from "./forecast-words.ts";
import { steadyValuesOf } from "./steady-values.ts";

/**
 * What will probably come of a metric. `state` says what kind of answer it is: too early to say, a forecast, or none (its
 * points stand much further apart than its cadence says). `because` is the answer in words. `coming` has one entry for each
 * of the coming 13 points: the best single guess, and the quantiles of what may happen. `points` is how many values were used.
 */
export type MetricForecast = {
  readonly state: "too-early" | "forecast" | "none";
  readonly because: string;
  readonly coming: readonly (Quantiles & { readonly point: number })[];
  readonly method: string;
  readonly points: number;
};

/** How many points a metric is looked ahead: a quarter of weeks. */
export const comingPoints = 13;

const withoutForecast = (state: "too-early" | "none", because: string, points: number): MetricForecast => ({
  state,
  because,
  coming: [],
  method: "none",
  points,
});

/** The forecast of a metric from its points, at its cadence from the newest one on; see `MetricForecast`. */
export function forecastOfMetric(
  { cadence, unit }: Pick<Metric, "cadence" | "unit">,
  series: PointSeries,
): MetricForecast {
  const count = series.dates.length;
  if (count < fewestPoints) {
    const points = `${count === 0 ? "no" : count} ${count === 1 ? "point" : "points"}`;
    return withoutForecast("too-early", `Too early to say: ${points}, and a forecast starts at three.`, count);
  }
  const values = steadyValuesOf(series, (day, steps) => dayAfterSteps(day, -steps, cadence));
  const forecast = forecastSeries(values, comingPoints, stepsInYear(cadence));
  if (!forecast)
    return withoutForecast("none", `No forecast: its points do not come often enough for a ${cadence} metric.`, count);
  const newest = dayNumberOf(series.dates[count - 1] ?? "");
  const coming = forecast.point.map((point, at) => {
    const quantile = (share: string): number => forecast.quantiles[share]?.[at] ?? point;
    return {
      on: dateOf(dayAfterSteps(newest, at + 1, cadence)),
      point,
      q10: quantile("0.1"),
      q25: quantile("0.25"),
      q50: quantile("0.5"),
      q75: quantile("0.75"),
      q90: quantile("0.9"),
    };
  });
  const end = coming[coming.length - 1];
  const measure: Measure = { kind: "increase", unit, baseline: null, target: null };
  const shown = (value: number): string => valueInWords(measure, value) + unitAfter(measure);
  return {
    state: "forecast",
    because: end
      ? `Between ${shown(end.q10)} and ${shown(end.q90)} on ${dayInWords(end.on, dateOf(newest))} in 8 of 10 cases.`
      : "",
    coming,
    method: forecast.method,
    points: forecast.points,
  };
}
