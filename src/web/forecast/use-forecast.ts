import { useMemo, useSyncExternalStore } from "react";
import type * as Forecasts from "#okr/forecast/forecast.ts";
import type * as Histories from "#okr/forecast/history.ts";
import type { MetricId } from "#okr/ids.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import type { PointSeries } from "#okr/metric.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";

/** A key result as its forecast needs it. */
export type Forecastable = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn"> & {
  readonly checkIns: CheckInSeries;
  readonly metricId?: MetricId | null | undefined;
};

// The statistics are no part of what a browser needs before it can show the plan: they come after it.
type Forecasting = Pick<typeof Forecasts, "forecastOf"> & Pick<typeof Histories, "historyOf">;
let forecasting: Forecasting | undefined;
let loading: Promise<void> | undefined;
const waiting = new Set<() => void>();
/** Counts what has arrived: the statistics, and the points of metrics that key results read from. */
let arrived = 0;

function arrive(): void {
  arrived++;
  for (const one of waiting) one();
}

function subscribe(onArrival: () => void): () => void {
  waiting.add(onArrival);
  loading ??= Promise.all([import("#okr/forecast/forecast.ts"), import("#okr/forecast/history.ts")]).then(
    ([forecast, history]) => {
      forecasting = { ...forecast, ...history };
      arrive();
    },
  );
  return () => waiting.delete(onArrival);
}

const noPoints: PointSeries = { dates: [], values: [] };
const pointsByMetric = new Map<MetricId, PointSeries | "asked">();

/** A metric's points, asked for once; undefined until they are there. Without them a forecast does without. */
function pointsOf({ client }: WorkspaceStore, metricId: MetricId): PointSeries | undefined {
  const known = pointsByMetric.get(metricId);
  if (known === undefined) {
    pointsByMetric.set(metricId, "asked");
    void client.metrics
      .get({ metricId })
      .then(({ points }) => pointsByMetric.set(metricId, points))
      .catch(() => pointsByMetric.set(metricId, noPoints))
      .finally(arrive);
  }
  return known === "asked" ? undefined : known;
}

type Known = {
  readonly of: Forecastable;
  readonly today: string;
  readonly points: PointSeries;
  readonly forecast: Forecasts.Forecast;
};
/** Check-ins are never changed in place, so a forecast stands as long as they, the measure and the metric do. */
const knownByCheckIns = new WeakMap<CheckInSeries, Known>();

const isSame = (one: Forecastable, other: Forecastable): boolean =>
  one.measure === other.measure &&
  one.pace === other.pace &&
  one.startsOn === other.startsOn &&
  one.dueOn === other.dueOn;

function forecastFor(store: WorkspaceStore, keyResult: Forecastable, today: string): Forecasts.Forecast | undefined {
  if (!forecasting) return undefined;
  const points = keyResult.metricId ? pointsOf(store, keyResult.metricId) : noPoints;
  if (!points) return undefined;
  const known = knownByCheckIns.get(keyResult.checkIns);
  if (known && known.today === today && known.points === points && isSame(known.of, keyResult)) return known.forecast;
  const history = forecasting.historyOf(points, keyResult.checkIns, today);
  const forecast = forecasting.forecastOf({ ...keyResult, history }, today);
  knownByCheckIns.set(keyResult.checkIns, { of: keyResult, today, points, forecast });
  return forecast;
}

/**
 * Gives the forecasts of key results today; undefined for the moment until forecasting has been loaded, and what a metric
 * knew before. The function is a new one when more has arrived.
 */
export function useForecasting(): (keyResult: Forecastable, today: string) => Forecasts.Forecast | undefined {
  const store = useWorkspace();
  const snapshot = useSyncExternalStore(subscribe, () => arrived);
  return useMemo(
    () => (keyResult, today) => (snapshot < 0 ? undefined : forecastFor(store, keyResult, today)),
    [store, snapshot],
  );
}

/** The forecast of a key result today, as `useForecasting` gives it. */
export function useForecast(keyResult: Forecastable | undefined, today: string): Forecasts.Forecast | undefined {
  const forecastOf = useForecasting();
  return keyResult && forecastOf(keyResult, today);
}
