import { addMonths, dateOf, dayNumberOf } from "#lib/days.ts";

/** A stretch of days, counted from 1970-01-01, across some pixels; both ends belong to it. */
export type TimeAxis = {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly x: (day: number) => number;
};

type Stretch = { readonly firstDay: number; readonly lastDay: number; readonly left: number; readonly right: number };

export function timeAxis({ firstDay, lastDay, left, right }: Stretch): TimeAxis {
  const days = Math.max(1, lastDay - firstDay);
  return { firstDay, lastDay, x: (day) => round(left + ((day - firstDay) / days) * (right - left)) };
}

/** The days on which weeks begin, counted from the first day, and the last day; fewer when there are years of them. */
export function weekTicks({ firstDay, lastDay }: Pick<TimeAxis, "firstDay" | "lastDay">): number[] {
  const everyDays = 7 * Math.max(1, Math.ceil((lastDay - firstDay) / 7 / 60));
  const ticks: number[] = [];
  for (let day = firstDay; day < lastDay; day += everyDays) ticks.push(day);
  return [...ticks, lastDay];
}

/** The days an axis names: its ends, and up to three first days of months in between that have room. */
export function namedDays(axis: TimeAxis, roomPx: number): number[] {
  const months: number[] = [];
  const firstOfMonth = dayNumberOf(`${dateOf(axis.firstDay).slice(0, 8)}01`);
  for (let month = 1; month <= 600; month++) {
    const day = addMonths(firstOfMonth, month);
    if (day >= axis.lastDay) break;
    months.push(day);
  }
  const named = [axis.firstDay, axis.lastDay];
  const everyMonths = Math.max(1, Math.ceil(months.length / 3));
  for (const day of months.filter((_, index) => index % everyMonths === 0)) {
    if (named.every((other) => Math.abs(axis.x(other) - axis.x(day)) >= roomPx)) named.push(day);
  }
  return named.toSorted((a, b) => a - b);
}

/** Pixels to a tenth: shorter paths, the same picture. */
export const round = (px: number): number => Math.round(px * 10) / 10;
