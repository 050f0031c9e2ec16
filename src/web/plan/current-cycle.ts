import type { Cycle } from "#okr/cycle.ts";

export { currentCycle, quarterOf } from "#okr/cycle.ts";

/** The cycle after this one, of the same length in whole months, or in days when it is not made of months. */
export function cycleAfter(cycle: Cycle): { startsOn: string; endsBefore: string } {
  const starts = Temporal.PlainDate.from(cycle.startsOn);
  const ends = Temporal.PlainDate.from(cycle.endsBefore);
  const length = starts.until(ends, { largestUnit: "months" });
  const next = length.days === 0 ? ends.add(length) : ends.add({ days: starts.until(ends).days });
  return { startsOn: cycle.endsBefore, endsBefore: next.toString() };
}
