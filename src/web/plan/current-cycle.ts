import type { Cycle } from "#okr/cycle.ts";

export { currentCycle } from "#okr/cycle.ts";

/** The quarter a day falls in, named by the calendar: what a first cycle is offered as. */
export function quarterOf(today: string): { name: string; startsOn: string; endsBefore: string } {
  const day = Temporal.PlainDate.from(today);
  const quarter = Math.ceil(day.month / 3);
  const startsOn = day.with({ month: quarter * 3 - 2, day: 1 });
  return {
    name: `${day.year} Q${quarter}`,
    startsOn: startsOn.toString(),
    endsBefore: startsOn.add({ months: 3 }).toString(),
  };
}

/** The cycle after this one, of the same length in whole months, or in days when it is not made of months. */
export function cycleAfter(cycle: Cycle): { startsOn: string; endsBefore: string } {
  const starts = Temporal.PlainDate.from(cycle.startsOn);
  const ends = Temporal.PlainDate.from(cycle.endsBefore);
  const length = starts.until(ends, { largestUnit: "months" });
  const next = length.days === 0 ? ends.add(length) : ends.add({ days: starts.until(ends).days });
  return { startsOn: cycle.endsBefore, endsBefore: next.toString() };
}
