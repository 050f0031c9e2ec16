import { dateOf, dayNumberOf } from "#lib/days.ts";
import type { KeyResult } from "#okr/key-result.ts";
import { dueDayOf, paceOf, valueAt } from "#okr/progress/pace.ts";

export type Paced = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn">;

/** The value expected on a day, in the measure's unit; null for measures that have no such value. */
export function paceOn(keyResult: Paced, date: string): number | null {
  const share = paceOf(keyResult, date);
  return share === undefined ? null : (valueAt(keyResult.measure, share) ?? null);
}

/** Expected values from the start to the due date, as few as draw the line; empty for measures that have none. */
export function paceLine(keyResult: Paced): { readonly on: string; readonly value: number }[] {
  return pacedDays(keyResult).flatMap((on) => {
    const value = paceOn(keyResult, on);
    return value === null ? [] : [{ on, value }];
  });
}

function pacedDays(keyResult: Paced): string[] {
  const { pace, measure, startsOn } = keyResult;
  const dueOn = dueDayOf(keyResult);
  const between = (dates: readonly (string | undefined)[]): string[] =>
    dates.filter((date) => date !== undefined && date > startsOn && date < dueOn).map(String);
  const onStairs = (dates: string[]): string[] => dates.flatMap((date) => [dateOf(dayNumberOf(date) - 1), date]);
  if (pace.shape === "steps")
    return ordered([startsOn, ...onStairs(between(pace.steps.map((step) => step.on))), dueOn]);
  if (measure.kind === "milestones" && pace.shape === "even") {
    return ordered([startsOn, ...onStairs(between(measure.milestones.map((step) => step.dueOn))), dueOn]);
  }
  if (pace.shape === "even") return [startsOn, dueOn];
  if (pace.shape === "after") return ordered([startsOn, ...between([pace.from]), dueOn]);
  const start = dayNumberOf(startsOn);
  const days = dayNumberOf(dueOn) - start;
  const parts = Math.min(12, Math.max(1, days));
  return ordered([
    startsOn,
    ...Array.from({ length: parts - 1 }, (_, part) => dateOf(start + Math.round((days * (part + 1)) / parts))),
    dueOn,
  ]);
}

const ordered = (dates: string[]): string[] => [...new Set(dates)].toSorted();
