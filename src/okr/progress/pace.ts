import type { Measure, Pace } from "#okr/measure.ts";
import { isHeld } from "#okr/measure.ts";
import { dayNumberOf } from "#lib/days.ts";
import { periodOf, periodsWithin } from "./periods.ts";
import type { Span } from "./progress-of.ts";
import { clamped, shareAt, weightOf } from "./progress-of.ts";

/** What a pace is computed from. */
export type Paced = Span & { readonly measure: Measure; readonly pace: Pace };

/** The day a key result is due: its due date, or the earlier day by which a baseline is to be found. */
export const dueDayOf = ({ measure, dueOn }: Pick<Paced, "measure" | "dueOn">): string =>
  measure.kind === "find-baseline" && measure.by < dueOn ? measure.by : dueOn;

/**
 * The share of its time that has passed on a day, 0–1. A recurring measure counts whole periods, because this week's posts
 * are not late before the week is over; everything else counts days from the start to the due date.
 */
function timeShare({ measure, startsOn, dueOn }: Paced, date: string): number {
  const startDay = dayNumberOf(startsOn);
  const dueDay = dayNumberOf(dueOn);
  const day = dayNumberOf(date);
  if (day >= dueDay && (measure.kind !== "recurring" || day > dueDay)) return 1;
  if (day <= startDay) return 0;
  if (measure.kind !== "recurring") return (day - startDay) / (dueDay - startDay);
  const total = periodsWithin(startDay, dueDay, measure.period);
  return Math.min(periodOf(startDay, day, measure.period), total - 1) / total;
}

/** The value of the newest step that has come, as a share of the way; steps are stairs, in any order. */
function stepShare(keyResult: Paced, steps: readonly { on: string; value: number }[], today: string): number {
  let newest: { on: string; value: number } | undefined;
  for (const step of steps) if (step.on <= today && (!newest || step.on >= newest.on)) newest = step;
  if (!newest) return 0;
  const { measure, startsOn, dueOn } = keyResult;
  const periods =
    measure.kind === "recurring" ? periodsWithin(dayNumberOf(startsOn), dayNumberOf(dueOn), measure.period) : 0;
  return clamped(shareAt(measure, newest.value, periods) ?? 0);
}

/** The weight of the milestones due by a day as a share of all, when every milestone has a due date. */
function milestoneShare(measure: Extract<Measure, { kind: "milestones" }>, today: string): number | undefined {
  let due = 0;
  for (const { dueOn, weight } of measure.milestones) {
    if (dueOn === undefined) return undefined;
    if (dueOn <= today) due += weight;
  }
  const all = weightOf(measure);
  return all > 0 ? due / all : undefined;
}

/**
 * Expected progress on a day, 0–1: 0 at the start, 1 from the due date on. `even` is a straight line; `late` starts slowly
 * (the square of the time share t) and `early` quickly (1 − (1 − t)²); `after` is flat until its day and even from there;
 * `steps` are stairs of dated values. With the even shape, milestones that all have dates are expected on those, and what
 * has no half-way (yes-no, find-baseline) is expected on its due date. Undefined for held kinds: they have no pace.
 */
export function paceOf(keyResult: Paced, today: string): number | undefined {
  const { measure, pace } = keyResult;
  if (isHeld(measure.kind)) return undefined;
  if (today >= dueDayOf(keyResult) && measure.kind !== "recurring") return 1;
  const time = timeShare(keyResult, today);
  if (time >= 1) return 1;
  if (pace.shape === "steps") return stepShare(keyResult, pace.steps, today);
  if (measure.kind === "yes-no" || measure.kind === "find-baseline") return 0;
  if (measure.kind === "milestones" && pace.shape === "even") return milestoneShare(measure, today) ?? time;
  switch (pace.shape) {
    case "even":
      return time;
    case "late":
      return time * time;
    case "early":
      return 1 - (1 - time) * (1 - time);
    case "after": {
      const from = timeShare(keyResult, pace.from);
      return from >= 1 ? 0 : Math.max(0, (time - from) / (1 - from));
    }
  }
}

/** The value a share of the way stands for, in the measure's unit; undefined where the measure has no such value. */
export function valueAt(measure: Measure, share: number): number | undefined {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      if (measure.baseline === null || measure.target === null) return undefined;
      return measure.baseline + share * (measure.target - measure.baseline);
    case "milestones":
      return share * weightOf(measure);
    default:
      return undefined;
  }
}
