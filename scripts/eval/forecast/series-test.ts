import { forecastSeries } from "#okr/forecast/forecast-series.ts";
import { horizon } from "./weekly-series.ts";

export type SeriesScore = {
  readonly sMape: number;
  readonly mase: number;
  readonly naiveSMape: number;
  readonly naiveMase: number;
  readonly owa: number;
  readonly covered: number;
  readonly series: number;
};

/**
 * Forecasts the 13 points that were held out of each series; `back` leaves out so many more points at the end. As in the
 * competition: sMAPE = mean of 200·|y − f| ÷ (|y| + |f|); MASE = mean |y − f| ÷ mean |change of one step| before the
 * hold-out; OWA = mean of both as parts of what Naive2 reaches. The competition takes weekly series for not seasonal
 * (frequency 1), so Naive2 is the last value carried on.
 */
export function testSeries(all: readonly (readonly number[])[], back = 0): SeriesScore {
  const sum = { sMape: 0, mase: 0, naiveSMape: 0, naiveMase: 0, covered: 0 };
  let series = 0;
  for (const whole of all) {
    const split = whole.length - horizon - back;
    const known = whole.slice(0, split);
    const held = whole.slice(split, split + horizon);
    const forecast = known.length < 40 ? undefined : forecastSeries(known, horizon);
    if (!forecast) continue;
    const naive = held.map(() => known[split - 1] ?? 0);
    const scale = meanOf(known.slice(1).map((value, at) => Math.abs(value - (known[at] ?? 0))));
    const [low = [], high = []] = [forecast.quantiles["0.1"], forecast.quantiles["0.9"]];
    sum.sMape += sMapeOf(held, forecast.point);
    sum.naiveSMape += sMapeOf(held, naive);
    sum.mase += errorOf(held, forecast.point) / scale;
    sum.naiveMase += errorOf(held, naive) / scale;
    sum.covered += meanOf(held.map((value, at) => (value >= (low[at] ?? 0) && value <= (high[at] ?? 0) ? 1 : 0)));
    series++;
  }
  const owa = (sum.sMape / sum.naiveSMape + sum.mase / sum.naiveMase) / 2;
  return {
    sMape: sum.sMape / series,
    mase: sum.mase / series,
    naiveSMape: sum.naiveSMape / series,
    naiveMase: sum.naiveMase / series,
    covered: sum.covered / series,
    owa,
    series,
  };
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const errorOf = (held: readonly number[], point: readonly number[]): number =>
  meanOf(held.map((value, at) => Math.abs(value - (point[at] ?? 0))));

const sMapeOf = (held: readonly number[], point: readonly number[]): number =>
  meanOf(
    held.map((value, at) => (200 * Math.abs(value - (point[at] ?? 0))) / (Math.abs(value) + Math.abs(point[at] ?? 0))),
  );
