import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import { isHeld } from "#okr/measure.ts";
import { dayNumberOf } from "#lib/days.ts";
import { dueDayOf } from "./pace.ts";
import { cadenceDays, progressOf, shareAt } from "./progress-of.ts";

/** What deserves a look besides health, in the order it is shown. */
export const flags = ["stale", "stalled", "regressing", "slowing", "unowned", "past-due"] as const;
export type Flag = (typeof flags)[number];

/** What flags are raised on. */
export type Flagged = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn" | "ownerId"> & {
  readonly checkIns: CheckInSeries;
};

const staleAfterDays = cadenceDays * 1.5;

/** Kinds whose last check-in settles the matter once it is done. */
const isSettled = (kind: Measure["kind"]): boolean =>
  kind === "yes-no" || kind === "milestones" || kind === "find-baseline";

/** The share of the way as it stood at one check-in, or nothing where there is no such check-in or no honest number. */
function shareAtCheckIn({ measure, checkIns, startsOn, dueOn }: Flagged, at: number): number | undefined {
  const value = checkIns.values[at];
  if (value === undefined) return undefined;
  if (measure.kind !== "recurring") return shareAt(measure, value, 0);
  const until = { dates: checkIns.dates.slice(0, at + 1), values: checkIns.values.slice(0, at + 1), confidences: [] };
  return progressOf(measure, until, { startsOn, dueOn, today: dueOn });
}

/** Whether a running key result has had no check-in for one and a half cadences. Past its due day, or done for good, it needs none. */
function isStale(keyResult: Flagged, today: string, progress: number | undefined): boolean {
  const { measure, pace, checkIns } = keyResult;
  const startsOn = pace.shape === "after" && pace.from > keyResult.startsOn ? pace.from : keyResult.startsOn;
  if (today > dueDayOf(keyResult)) return false;
  if (isSettled(measure.kind) && (progress ?? 0) >= 1) return false;
  const newest = checkIns.dates[checkIns.dates.length - 1];
  const since = newest !== undefined && newest > startsOn ? newest : startsOn;
  return dayNumberOf(today) - dayNumberOf(since) > staleAfterDays;
}

/**
 * Whether a hot start lost more than half its rate: with four check-ins or more, the rate up to the middle one was at least
 * the even rate that reaches the target in time, and the rate since then is less than half of it. Rates are counted from
 * the start, or from the first check-in when that was made within half a cadence of the start.
 */
function isSlowing({ measure, checkIns, startsOn, dueOn }: Flagged): boolean {
  const count = checkIns.values.length;
  if (count < 4 || (measure.kind !== "increase" && measure.kind !== "decrease")) return false;
  const shareOf = (at: number): number => shareAt(measure, checkIns.values[at] ?? 0, 0) ?? 0;
  const dayOf = (at: number): number => dayNumberOf(checkIns.dates[at] ?? "");
  const startDay = dayNumberOf(startsOn);
  const middle = Math.floor(count / 2) - 1;
  const last = count - 1;
  const isPrompt = dayOf(0) - startDay <= cadenceDays / 2;
  const fromDay = isPrompt ? dayOf(0) : startDay;
  const fromShare = isPrompt ? shareOf(0) : 0;
  if (shareOf(last) >= 1 || dayOf(middle) <= fromDay || dayOf(last) <= dayOf(middle)) return false;
  const earlyRate = (shareOf(middle) - fromShare) / (dayOf(middle) - fromDay);
  const lateRate = (shareOf(last) - shareOf(middle)) / (dayOf(last) - dayOf(middle));
  const evenRate = 1 / Math.max(1, dayNumberOf(dueOn) - startDay);
  return earlyRate >= evenRate && lateRate < earlyRate / 2;
}

/**
 * The flags of a key result, in the order of `flags`.
 * Stale: running, and no check-in for one and a half cadences. Stalled: the three newest check-ins stand at the same
 * place, short of the target. Regressing: the newest check-in is further from the target than the one before it (than the
 * baseline, for the first). Slowing: see `isSlowing`. Unowned: nobody answers for it. Past due: its day has gone by and it
 * is not reached. Held kinds are neither stalled, regressing nor slowing, since standing still is what they are for, nor past due.
 */
export function flagsOf(keyResult: Flagged, today: string, progress: number | undefined): Flag[] {
  const { measure, checkIns, ownerId } = keyResult;
  const raised: Flag[] = [];
  if (isStale(keyResult, today, progress)) raised.push("stale");
  const last = checkIns.values.length - 1;
  const newest = shareAtCheckIn(keyResult, last);
  if (newest !== undefined) {
    const before = shareAtCheckIn(keyResult, last - 1) ?? 0;
    const moves = measure.kind !== "yes-no" && measure.kind !== "find-baseline";
    if (moves && last >= 2 && newest < 1 && newest === before && newest === shareAtCheckIn(keyResult, last - 2))
      raised.push("stalled");
    if (newest < before) raised.push("regressing");
    if (isSlowing(keyResult)) raised.push("slowing");
  }
  if (ownerId === null) raised.push("unowned");
  if (!isHeld(measure.kind) && today > dueDayOf(keyResult) && (progress ?? 0) < 1) raised.push("past-due");
  return raised;
}
