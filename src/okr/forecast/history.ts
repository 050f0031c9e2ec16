import type { CheckInSeries } from "#okr/key-result.ts";
import type { PointSeries } from "#okr/metric.ts";
import { dateOf } from "#lib/days.ts";
import { fewestPoints } from "./forecast-words.ts";
import { spacedOf } from "./spacing.ts";
import { steadyValuesOf } from "./steady-values.ts";

/**
 * What a metric knew of a key result's number before its first check-in, at the check-ins' own spacing and oldest first: the
 * `history` of its forecast on a day. From the first check-in on, the check-ins count. Empty where there is no check-in, where
 * the metric has too few earlier points, or where they stand much further apart than the check-ins.
 */
export function historyOf(metric: PointSeries | undefined, checkIns: CheckInSeries, on: string): number[] {
  const { days, values, stepDays } = spacedOf(checkIns.dates, checkIns.values, on);
  const [firstDay, first] = [days[0], values[0]];
  if (!metric || firstDay === undefined || first === undefined) return [];
  const firstOn = dateOf(firstDay);
  const before = metric.dates.filter((date) => date < firstOn).length;
  const known: PointSeries = {
    dates: [...metric.dates.slice(0, before), firstOn],
    values: [...metric.values.slice(0, before), first],
  };
  const history = steadyValuesOf(known, (day, steps) => day - steps * stepDays).slice(0, -1);
  return history.length < fewestPoints ? [] : history;
}
