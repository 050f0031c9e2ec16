import type { PersonId } from "./ids.ts";
import type { Measure } from "./measure.ts";

/** A course correction: what was to be reached before and after a day, who changed it, and why. */
export type TargetChange = {
  readonly on: string;
  readonly personId: PersonId | null;
  readonly before: Measure;
  readonly after: Measure;
  readonly reason: string;
};

/** What a measure asks for, without the words and units around it. */
function askedBy(measure: Measure): readonly unknown[] {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return [measure.baseline, measure.target];
    case "at-least":
    case "at-most":
      return [measure.kind, measure.bound];
    case "between":
      return [measure.kind, measure.low, measure.high];
    case "recurring":
      return [measure.kind, measure.perPeriod, measure.period];
    case "milestones":
      return measure.milestones.map(({ key, weight }) => `${key} ${weight}`).toSorted();
    default:
      return [measure.kind];
  }
}

/**
 * Whether a measure asks for something else than the one before it, so that the same value would mean another progress.
 * A found baseline that becomes a number to move asks for nothing else: it goes on. Words, units, decimals and the dates
 * of milestones change nothing that was asked for.
 */
export function isOtherTarget(before: Measure, after: Measure): boolean {
  if (before.kind === "find-baseline") return false;
  return JSON.stringify(askedBy(before)) !== JSON.stringify(askedBy(after));
}

/** A key result as the journal had it after a change. */
type Changed = {
  readonly at: string;
  readonly personId: PersonId | null;
  readonly before: unknown;
  readonly after: unknown;
};
type Told = { readonly measure?: Measure; readonly targetReason?: string } | null;

/** The course corrections among what happened to a key result, oldest first. `at` is a moment in UTC. */
export function targetChangesIn(changes: readonly Changed[]): TargetChange[] {
  return changes.flatMap(({ at, personId, before, after }) => {
    const [old, now] = [before as Told, after as Told];
    if (!old?.measure || !now?.measure || !isOtherTarget(old.measure, now.measure)) return [];
    const reason = now.targetReason ?? "";
    return [{ on: at.slice(0, 10), personId, before: old.measure, after: now.measure, reason }];
  });
}
