import type { Forecast, Quantiles } from "#okr/forecast/forecast.ts";
import type { ChartKeyResult } from "./progress-chart-shape.ts";

const nothing: readonly Quantiles[] = [];

/**
 * What of a forecast a chart of values can draw. A recurring measure is charted by what each period brought, and forecast
 * by how many periods will be hit: its likelihood is told in words.
 */
export const fanQuantiles = ({ measure }: ChartKeyResult, forecast: Forecast | undefined): readonly Quantiles[] =>
  forecast && measure.kind !== "recurring" ? forecast.quantiles : nothing;
