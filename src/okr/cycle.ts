import type { CycleId } from "./ids.ts";

export const cycleKinds = ["year", "half", "quarter", "custom"] as const;
export type CycleKind = (typeof cycleKinds)[number];

export const cycleStates = ["draft", "planning", "active", "review", "closed"] as const;
export type CycleState = (typeof cycleStates)[number];

/** A stretch of time in which objectives are pursued: local dates, from `startsOn` up to but not including `endsBefore`. */
export type Cycle = {
  readonly id: CycleId;
  readonly name: string;
  readonly kind: CycleKind;
  readonly state: CycleState;
  readonly startsOn: string;
  readonly endsBefore: string;
  readonly version: number;
};

/**
 * The week of a cycle a day falls in, counted from 1, and how many weeks the cycle has (the last one may be short).
 * A day before the cycle gives week 0; a day after it gives `weeks + 1`.
 */
export function weekOf(cycle: Pick<Cycle, "startsOn" | "endsBefore">, day: string): { week: number; weeks: number } {
  const start = Temporal.PlainDate.from(cycle.startsOn);
  const elapsedDays = start.until(day).days;
  const lengthDays = start.until(cycle.endsBefore).days;
  const weeks = Math.max(1, Math.ceil(lengthDays / 7));
  if (elapsedDays < 0) return { week: 0, weeks };
  return { week: elapsedDays >= lengthDays ? weeks + 1 : Math.floor(elapsedDays / 7) + 1, weeks };
}

/** The last day that belongs to a cycle. */
export const lastDayOf = (cycle: Pick<Cycle, "endsBefore">): string =>
  Temporal.PlainDate.from(cycle.endsBefore).subtract({ days: 1 }).toString();

/** Which states a cycle may go to from here; going back from `closed` or `review` is reopening, and is recorded. */
export const nextCycleStates: Readonly<Record<CycleState, readonly CycleState[]>> = {
  draft: ["planning", "active"],
  planning: ["draft", "active"],
  active: ["planning", "review", "closed"],
  review: ["active", "closed"],
  closed: ["active", "review"],
};

/** The calendar quarter a day falls in, as a cycle to be: name, kind and dates. */
export function quarterOf(day: string): Pick<Cycle, "name" | "kind" | "startsOn" | "endsBefore"> {
  const { year, month } = Temporal.PlainDate.from(day);
  const quarter = Math.ceil(month / 3);
  const startsOn = Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 });
  return {
    name: `${year} Q${quarter}`,
    kind: "quarter",
    startsOn: startsOn.toString(),
    endsBefore: startsOn.add({ months: 3 }).toString(),
  };
}

const readiness: Readonly<Record<CycleState, number>> = { active: 0, review: 1, planning: 2, draft: 3, closed: 4 };
const lengthOf = (cycle: Pick<Cycle, "startsOn" | "endsBefore">): number =>
  Temporal.PlainDate.from(cycle.startsOn).until(cycle.endsBefore).days;

/**
 * The cycle a person means when they name none: the one that runs on `today`, the shorter before the longer, else the
 * nearest to running; a closed one only when there is no other. Undefined when there are no cycles.
 */
export function currentCycle<C extends Cycle>(cycles: readonly C[], today: string): C | undefined {
  const isToday = (cycle: Cycle): boolean => cycle.startsOn <= today && today < cycle.endsBefore;
  return cycles.toSorted(
    (one, other) =>
      Number(one.state === "closed") - Number(other.state === "closed") ||
      Number(isToday(other)) - Number(isToday(one)) ||
      readiness[one.state] - readiness[other.state] ||
      lengthOf(one) - lengthOf(other) ||
      other.startsOn.localeCompare(one.startsOn),
  )[0];
}
