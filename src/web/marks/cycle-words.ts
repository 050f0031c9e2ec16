import { weekOf } from "#okr/cycle.ts";
import type { Cycle } from "#okr/cycle.ts";
import { dayInWords } from "#okr/words.ts";

/** Where a cycle is: "Week 7 of 13", "Starts Jan 4", "Ended Apr 3". */
export function cycleWeekInWords(cycle: Pick<Cycle, "startsOn" | "endsBefore">, today: string): string {
  const { week, weeks } = weekOf(cycle, today);
  if (week === 0) return `Starts ${dayInWords(cycle.startsOn, today)}`;
  return week > weeks ? `Ended ${dayInWords(cycle.endsBefore, today)}` : `Week ${week} of ${weeks}`;
}
