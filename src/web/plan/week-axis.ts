import { dayNumberOf } from "#lib/days.ts";
import type { Cycle } from "#okr/cycle.ts";

/** The width of the column that all sparklines, bars and the ruler share. */
export const axisWidth = 152;
const inset = 4;
const mostTicks = 60;

/** Where a day stands on the shared axis: the cycle's first day at its left end, its last day at its right end. */
export function xOf(cycle: Pick<Cycle, "startsOn" | "endsBefore">, date: string): number {
  const start = dayNumberOf(cycle.startsOn);
  const length = Math.max(1, dayNumberOf(cycle.endsBefore) - 1 - start);
  const share = Math.min(1, Math.max(0, (dayNumberOf(date) - start) / length));
  return Math.round((inset + share * (axisWidth - 2 * inset)) * 10) / 10;
}

/** Where the weeks of the cycle begin on the axis; every second or third of them where there are too many. */
export function weekTicks(cycle: Pick<Cycle, "startsOn" | "endsBefore">): readonly number[] {
  const start = dayNumberOf(cycle.startsOn);
  const length = Math.max(1, dayNumberOf(cycle.endsBefore) - 1 - start);
  const everyDays = 7 * Math.ceil(length / 7 / mostTicks);
  return Array.from(
    { length: Math.floor(length / everyDays) + 1 },
    (_, at) => Math.round((inset + ((at * everyDays) / length) * (axisWidth - 2 * inset)) * 10) / 10,
  );
}

/** An initiative's bar: from its first to its last day, as far as the cycle goes; null when it has no dates or lies outside. */
export function barOf(
  cycle: Pick<Cycle, "startsOn" | "endsBefore">,
  { startsOn, endsOn }: { readonly startsOn: string | null; readonly endsOn: string | null },
): { readonly x: number; readonly width: number } | null {
  if (startsOn === null && endsOn === null) return null;
  const from = startsOn ?? endsOn ?? "";
  const to = endsOn ?? startsOn ?? "";
  if (to < cycle.startsOn || from >= cycle.endsBefore) return null;
  const x = xOf(cycle, from);
  return { x, width: Math.max(3, Math.round((xOf(cycle, to) - x) * 10) / 10) };
}
