/** The number of a local date in days since 1970-01-01, so that places on an axis are plain arithmetic. */
export function dayOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  // Howard Hinnant's days from civil: years begin in March, so that a leap day is a year's last one.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The local date of a day's number. */
export const dateOf = (day: number): string => Temporal.PlainDate.from("1970-01-01").add({ days: day }).toString();

/** A stretch of days across some pixels; both ends are days that belong to it. */
export type TimeAxis = {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly x: (day: number) => number;
  readonly dayAt: (x: number) => number;
};

type Stretch = { readonly firstDay: number; readonly lastDay: number; readonly left: number; readonly right: number };

export function timeAxis({ firstDay, lastDay, left, right }: Stretch): TimeAxis {
  const days = Math.max(1, lastDay - firstDay);
  return {
    firstDay,
    lastDay,
    x: (day) => round(left + ((day - firstDay) / days) * (right - left)),
    dayAt: (x) => Math.round(firstDay + ((x - left) / Math.max(1, right - left)) * days),
  };
}

/** The days on which weeks begin, counted from the first day, and the last day. */
export function weekTicks({ firstDay, lastDay }: Pick<TimeAxis, "firstDay" | "lastDay">): number[] {
  const everyDays = 7 * Math.max(1, Math.ceil((lastDay - firstDay) / 7 / 60));
  const ticks: number[] = [];
  for (let day = firstDay; day < lastDay; day += everyDays) ticks.push(day);
  return [...ticks, lastDay];
}

/** The days an axis names: its ends, and the first days of months in between that have room. */
export function namedDays(axis: TimeAxis, roomPx: number): number[] {
  const named = [axis.firstDay, axis.lastDay];
  const start = Temporal.PlainDate.from(dateOf(axis.firstDay)).with({ day: 1 });
  const months: number[] = [];
  for (let month = 1; months.length < 60; month++) {
    const day = dayOf(start.add({ months: month }).toString());
    if (day >= axis.lastDay) break;
    months.push(day);
  }
  const everyMonths = Math.max(1, Math.ceil(months.length / 3));
  for (const day of months.filter((_, index) => index % everyMonths === 0)) {
    if (named.every((other) => Math.abs(axis.x(other) - axis.x(day)) >= roomPx)) named.push(day);
  }
  return named.toSorted((a, b) => a - b);
}

/** Pixels to a tenth: shorter paths, the same picture. */
export const round = (px: number): number => Math.round(px * 10) / 10;
