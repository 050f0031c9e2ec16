import type { Period } from "#okr/measure.ts";
import { addMonths, wholeMonthsBetween } from "#lib/days.ts";

// Every day in this file is counted from 1970-01-01, and periods are counted from 0.

const days: Partial<Record<Period, number>> = { day: 1, week: 7 };
const months: Partial<Record<Period, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The first day of a period. Periods follow one another from the start day on, not from calendar weeks or months. */
export function startOfPeriod(startDay: number, index: number, period: Period): number {
  const lengthDays = days[period];
  return lengthDays ? startDay + index * lengthDays : addMonths(startDay, index * (months[period] ?? 1));
}

/** The period a day falls in; negative before the start. */
export function periodOf(startDay: number, day: number, period: Period): number {
  const lengthDays = days[period];
  if (lengthDays) return Math.floor((day - startDay) / lengthDays);
  return Math.floor(wholeMonthsBetween(startDay, day) / (months[period] ?? 1));
}

/**
 * How many periods there are from the start day to the due day, both included; at least one. What is left over at the end
 * is a period of its own when it is half a period or longer, and otherwise belongs to the one before it.
 */
export function periodsWithin(startDay: number, dueDay: number, period: Period): number {
  const endBefore = dueDay + 1;
  const whole = Math.max(0, periodOf(startDay, endBefore, period));
  const start = startOfPeriod(startDay, whole, period);
  const leftOver = (endBefore - start) / (startOfPeriod(startDay, whole + 1, period) - start);
  return Math.max(1, leftOver >= 0.5 ? whole + 1 : whole);
}
