import type { Cycle } from "#okr/cycle.ts";
import { dayInWords } from "#okr/words.ts";

/** A day in the due column. The cycle's own days need no year, also when the cycle ends in the next one. */
export const dueInWords = (date: string, cycle: Pick<Cycle, "startsOn" | "endsBefore">, today: string): string =>
  dayInWords(date, date >= cycle.startsOn && date <= cycle.endsBefore ? date : today);
