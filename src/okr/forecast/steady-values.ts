import type { PointSeries } from "#okr/metric.ts";
import { dayNumberOf } from "#lib/days.ts";

/** More steps back than this are not read; older points are left out. */
const mostSteps = 1500;

/**
 * A metric's values at a steady rhythm, oldest first and the newest point last: for each step back from the newest point
 * the newest of the points that came since the step before, and on the straight line to the next one where none came.
 * `dayBefore` gives the day so many steps before a day; days are counted from 1970-01-01. Empty when fewer than half of the
 * steps have a point of their own: of what lies between points that far apart nothing is known. Points are oldest first,
 * one a day.
 */
export function steadyValuesOf(
  { dates, values }: PointSeries,
  dayBefore: (day: number, steps: number) => number,
): number[] {
  const days = dates.map(dayNumberOf);
  const [oldest, newest] = [days[0], days[days.length - 1]];
  if (oldest === undefined || newest === undefined) return [];
  const steady: number[] = [];
  let at = days.length - 1;
  let own = 0;
  for (let step = 0; step < mostSteps; step++) {
    const day = dayBefore(newest, step);
    if (day < oldest) break;
    while ((days[at] ?? oldest) > day) at--;
    const isOwn = (days[at] ?? oldest) > dayBefore(newest, step + 1);
    if (isOwn) own++;
    const [from = 0, to = 0, low = 0, high = 0] = [days[at], days[at + 1], values[at], values[at + 1]];
    steady.push(isOwn ? low : low + ((high - low) * (day - from)) / (to - from));
  }
  return own * 2 < steady.length ? [] : steady.toReversed();
}
