import { useSyncExternalStore } from "react";
import type { Forecast } from "#okr/forecast/forecast.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";

/** A key result as its forecast needs it. */
export type Forecastable = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn"> & {
  readonly checkIns: CheckInSeries;
};
type ForecastOf = (facts: Forecastable, today: string) => Forecast;

// The statistics are no part of what a browser needs before it can show the plan: they come after it.
let forecastOf: ForecastOf | undefined;
let loading: Promise<void> | undefined;
const waiting = new Set<() => void>();

function load(onLoad: () => void): () => void {
  waiting.add(onLoad);
  loading ??= import("#okr/forecast/forecast.ts").then((forecasting) => {
    forecastOf = forecasting.forecastOf;
    for (const one of waiting) one();
  });
  return () => waiting.delete(onLoad);
}

/** Check-ins are never changed in place, so a forecast stands as long as they and the measure do. */
const known = new WeakMap<
  CheckInSeries,
  { readonly of: Forecastable; readonly today: string; readonly forecast: Forecast }
>();

const isSame = (one: Forecastable, other: Forecastable): boolean =>
  one.measure === other.measure &&
  one.pace === other.pace &&
  one.startsOn === other.startsOn &&
  one.dueOn === other.dueOn;

function forecastFor(keyResult: Forecastable, today: string): Forecast | undefined {
  if (!forecastOf) return undefined;
  const found = known.get(keyResult.checkIns);
  if (found && found.today === today && isSame(found.of, keyResult)) return found.forecast;
  const forecast = forecastOf(keyResult, today);
  known.set(keyResult.checkIns, { of: keyResult, today, forecast });
  return forecast;
}

/** The forecast of a key result today; undefined for the moment until forecasting has been loaded, or without one. */
export function useForecast(keyResult: Forecastable | undefined, today: string): Forecast | undefined {
  const isLoaded = useSyncExternalStore(load, () => forecastOf !== undefined);
  return isLoaded && keyResult ? forecastFor(keyResult, today) : undefined;
}
