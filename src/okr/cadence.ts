import { addMonths } from "#lib/days.ts";

export const cadences = ["daily", "weekly", "fortnightly", "monthly", "quarterly"] as const;
/** How often a number comes in. */
export type Cadence = (typeof cadences)[number];

const days: Partial<Record<Cadence, number>> = { daily: 1, weekly: 7, fortnightly: 14 };
const months: Partial<Record<Cadence, number>> = { monthly: 1, quarterly: 3 };

/**
 * The day some steps of a cadence after a day, or before it when negative; days are counted from 1970-01-01. A month on
 * from its 31st is the last day of a shorter month.
 */
export function dayAfterSteps(day: number, steps: number, cadence: Cadence): number {
  const lengthDays = days[cadence];
  return lengthDays ? day + steps * lengthDays : addMonths(day, steps * (months[cadence] ?? 1));
}

/** How many steps of a cadence a year has. */
export function stepsInYear(cadence: Cadence): number {
  const lengthDays = days[cadence];
  return lengthDays ? 365.25 / lengthDays : 12 / (months[cadence] ?? 1);
}
