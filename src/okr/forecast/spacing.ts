import { dateOf, dayNumberOf } from "#lib/days.ts";
import { cadenceDays } from "#okr/progress/progress-of.ts";

/** Check-ins as a forecast reads them: oldest first, one a day, at their distances. Days are counted from 1970-01-01. */
export type Spaced = {
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** The usual distance between two check-ins, the middle one of all; a week before there are two. */
  readonly stepDays: number;
  /** The distances between neighbours, in steps. */
  readonly gaps: readonly number[];
};

/** Whether a text is a date that there is, as `2027-02-16`. */
export const isDate = (text: unknown): text is string =>
  typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayNumberOf(text)) === text;

/**
 * Puts check-ins in order. What is no date or no finite number is left out, as is what is later than `until`; of several
 * on one day the last one given counts.
 */
export function spacedOf(dates: readonly string[], given: readonly number[], until: string): Spaced {
  const valueByDay = new Map<number, number>();
  for (const [at, date] of dates.entries()) {
    const value = given[at];
    if (value !== undefined && Number.isFinite(value) && isDate(date) && date <= until)
      valueByDay.set(dayNumberOf(date), value);
  }
  const points = [...valueByDay].sort(([one], [other]) => one - other);
  const days = points.map(([day]) => day);
  const distances = days.slice(1).map((day, at) => day - (days[at] ?? 0));
  const sorted = distances.toSorted((one, other) => one - other);
  const stepDays = sorted[sorted.length >> 1] ?? cadenceDays;
  return {
    days,
    values: points.map(([, value]) => value),
    stepDays,
    gaps: distances.map((distance) => distance / stepDays),
  };
}

/** More coming dates than this are never given; where there were more, they stand further apart. */
const mostComing = 130;

/** The coming check-in days after the newest one, on the usual rhythm, and the due day as the last. */
export function comingDays(newest: number, dueDay: number, stepDays: number): number[] {
  const every = Math.max(1, Math.ceil((dueDay - newest) / stepDays / mostComing)) * stepDays;
  const days: number[] = [];
  for (let day = newest + every; day < dueDay; day += every) days.push(day);
  if (dueDay > newest) days.push(dueDay);
  return days;
}

/** More points than this on a rhythm are not read; the oldest are left out. */
const mostRegular = 1500;

/** The values at every step back from the newest check-in to the first; where one is missing, on the straight line. */
export function regularOf({ days, values, stepDays }: Spaced): number[] {
  const newest = days[days.length - 1] ?? 0;
  const steps = Math.min(mostRegular, Math.round((newest - (days[0] ?? 0)) / stepDays));
  const regular: number[] = [];
  let at = 0;
  for (let step = steps; step > 0; step--) {
    const day = Math.max(days[0] ?? 0, newest - step * stepDays);
    while (at + 2 < days.length && (days[at + 1] ?? 0) <= day) at++;
    const [from = 0, to = 0, low = 0, high = 0] = [days[at], days[at + 1], values[at], values[at + 1]];
    regular.push(low + ((high - low) * (day - from)) / (to - from));
  }
  return [...regular, values[values.length - 1] ?? 0];
}

/** Where the newest unbroken run of something begins, or −1 when the newest value is not of it. */
export function firstOfLast(values: readonly number[], isSo: (value: number) => boolean): number {
  let first = -1;
  for (let at = values.length - 1; at >= 0 && isSo(values[at] ?? 0); at--) first = at;
  return first;
}
