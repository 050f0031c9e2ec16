import { addDays, dayNumberOf } from "#lib/days.ts";
import type { Cycle } from "#okr/cycle.ts";
import { weekOf } from "#okr/cycle.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import { periodOf } from "#okr/progress/periods.ts";
import { progressOf } from "#okr/progress/progress-of.ts";
import { countWords } from "#web/words/counted.ts";

export type WithCheckIns = KeyResult & { readonly checkIns: CheckInSeries };

/** A key result to check in on this week; `doneAt` is where this week's newest check-in stands in its series. */
export type DueCheckIn<K extends WithCheckIns> = { readonly keyResult: K; readonly doneAt: number | null };

/** Who checks in, and the teams they are in. */
export type CheckingIn = { readonly personId: string; readonly teamIds: readonly string[] };

type Asked<K extends WithCheckIns> = {
  readonly keyResults: readonly K[];
  readonly me: CheckingIn;
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  readonly today: string;
  /** A key result to check in on whoever's it is. */
  readonly alsoId?: string | undefined;
};

/** Whether a key result is a person's to check in on: they own it, or take part in it with their team. */
export const isTheirs = (keyResult: KeyResult, me: CheckingIn): boolean =>
  keyResult.ownerId === me.personId ||
  (me.teamIds.includes(keyResult.teamId) && keyResult.participants.some((one) => one.personId === me.personId));

/**
 * What a person checks in on this week, in the order given: the key results they own, and those of their teams that they take
 * part in. Left out is what has not begun, what was due before this week, and what is finished for good.
 */
export function dueCheckIns<K extends WithCheckIns>({
  keyResults,
  me,
  cycle,
  today,
  alsoId,
}: Asked<K>): DueCheckIn<K>[] {
  const weekStart = firstDayOfWeek(cycle, today);
  return keyResults.flatMap((keyResult) => {
    const doneAt = doneSince(weekStart, keyResult.checkIns);
    const isDue =
      isTheirs(keyResult, me) &&
      keyResult.startsOn <= today &&
      keyResult.dueOn >= weekStart &&
      (doneAt !== null || !isFinished(keyResult, today));
    return isDue || keyResult.id === alsoId ? [{ keyResult, doneAt }] : [];
  });
}

/** The day this week of the cycle began; before and after the cycle, six days ago. */
export function firstDayOfWeek(cycle: Pick<Cycle, "startsOn" | "endsBefore">, today: string): string {
  const { week, weeks } = weekOf(cycle, today);
  return week >= 1 && week <= weeks ? addDays(cycle.startsOn, (week - 1) * 7) : addDays(today, -6);
}

function doneSince(day: string, { dates }: CheckInSeries): number | null {
  const newest = dates.at(-1);
  return newest !== undefined && newest >= day ? dates.length - 1 : null;
}

const endsForGood = new Set(["yes-no", "milestones", "find-baseline"]);

const isFinished = ({ measure, checkIns, startsOn, dueOn }: WithCheckIns, today: string): boolean =>
  endsForGood.has(measure.kind) && (progressOf(measure, checkIns, { startsOn, dueOn, today }) ?? 0) >= 1;

/** Whether a recurring measure is in a round that nothing was reported of yet. */
export function isNewRound({ measure, checkIns, startsOn }: WithCheckIns, today: string): boolean {
  const newest = checkIns.dates.at(-1);
  if (measure.kind !== "recurring" || newest === undefined) return false;
  const roundOf = (date: string): number => periodOf(dayNumberOf(startsOn), dayNumberOf(date), measure.period);
  return roundOf(newest) < roundOf(today);
}

/** The key result after one in the list that still waits, going round; null when none does. */
export function nextDue<K extends WithCheckIns>(
  list: readonly DueCheckIn<K>[],
  afterId: string | null,
  skipped: ReadonlySet<string>,
): string | null {
  const at = list.findIndex(({ keyResult }) => keyResult.id === afterId);
  const round = [...list.slice(at + 1), ...list.slice(0, at + 1)];
  const waiting = round.find(
    ({ keyResult, doneAt }) => doneAt === null && keyResult.id !== afterId && !skipped.has(keyResult.id),
  );
  return waiting?.keyResult.id ?? null;
}

const secondsEach = 20;

/** How long some check-ins usually take: "under a minute", "about two minutes". */
export function usualTime(checkIns: number): string {
  const seconds = checkIns * secondsEach;
  const minutes = Math.round(seconds / 60);
  return seconds < 45 ? "under a minute" : minutes <= 1 ? "about a minute" : `about ${countWords(minutes)} minutes`;
}

/** How far the week's check-ins are: "2 of 6 done, about a minute left". */
export const doneWords = (done: number, all: number): string =>
  done >= all ? `${done} of ${all} done` : `${done} of ${all} done, ${usualTime(all - done)} left`;
