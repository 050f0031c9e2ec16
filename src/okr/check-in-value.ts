import type { Measure } from "./measure.ts";

/** What a person reports: a value, the two parts of a ratio, or the milestones done so far. */
export type Reported = {
  readonly value?: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly milestonesDone?: readonly string[] | undefined;
};

/** A report as it is kept. */
export type CheckInValue = {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly milestonesDone: string[];
};

const plain = (value: number): CheckInValue => ({ value, numerator: null, denominator: null, milestonesDone: [] });

/** Rounds to the 15 significant digits that the store keeps exactly. */
const exact = (value: number): number => Number(value.toPrecision(15));

/**
 * The value of a report under a measure, or the sentence that says why it does not fit. Milestones count the weight
 * done; yes-no takes 0 or 1; a ratio may be given by its parts, as numerator ÷ denominator; everything else is the value.
 */
export function checkInValueOf(measure: Measure, reported: Reported): CheckInValue | { readonly problem: string } {
  const { value, numerator, denominator, milestonesDone } = reported;
  if (measure.kind === "milestones") {
    if (milestonesDone === undefined || value !== undefined || numerator !== undefined || denominator !== undefined)
      return { problem: "This key result counts milestones: say which ones are done." };
    const done = [...new Set(milestonesDone)];
    const weightByKey = new Map(measure.milestones.map((one) => [one.key, one.weight]));
    const unknown = done.find((key) => !weightByKey.has(key));
    if (unknown !== undefined) return { problem: `There is no milestone ${unknown}.` };
    return { ...plain(exact(done.reduce((sum, key) => sum + (weightByKey.get(key) ?? 0), 0))), milestonesDone: done };
  }
  if (milestonesDone !== undefined) return { problem: "This key result has no milestones." };
  if (numerator !== undefined || denominator !== undefined) {
    if (measure.kind === "yes-no" || measure.unit.kind !== "ratio")
      return { problem: "This key result is not a ratio: report its value." };
    if (numerator === undefined || denominator === undefined || value !== undefined)
      return { problem: "A ratio is reported by both of its parts, or by its value." };
    if (denominator === 0) return { problem: "A ratio of something to nothing has no value." };
    return { ...plain(exact(numerator / denominator)), numerator, denominator };
  }
  if (value === undefined) return { problem: "Say where the number is today." };
  if (measure.kind === "yes-no" && value !== 0 && value !== 1)
    return { problem: "This key result is yes or no: report 1 or 0." };
  return plain(value);
}

const family = ({ kind }: Measure): string => (kind === "milestones" || kind === "yes-no" ? kind : "number");

/** Whether check-ins made under one measure still mean something under another. */
export function canFollow(before: Measure, after: Measure): boolean {
  if (family(before) !== family(after)) return false;
  if (before.kind !== "milestones" || after.kind !== "milestones") return true;
  const keys = new Set(after.milestones.map((one) => one.key));
  return before.milestones.every((one) => keys.has(one.key));
}
