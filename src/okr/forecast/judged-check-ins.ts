import { dayNumberOf } from "#lib/days.ts";
import type { CheckIn } from "#okr/check-in.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import { versionBefore } from "#okr/plan-versions.ts";
import type { PlanVersions, Versions } from "#okr/plan-versions.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import { isHeldAt, isHeldMeasure, progressOf } from "#okr/progress/progress-of.ts";
import type { Judged } from "./calibration.ts";
import { forecastOf } from "./forecast.ts";

const always = "9999";

const seriesOf = (checkIns: readonly CheckIn[]): CheckInSeries => ({
  dates: checkIns.map(({ on }) => on),
  values: checkIns.map(({ value }) => value),
  confidences: checkIns.map(({ confidence }) => confidence),
});

/**
 * Whether a key result did what its measure of a day asked for: a held one held at every later check-in, every other one
 * stood at its target or beyond in the end. Undefined when nothing was reported that could say so.
 */
function cameTrue(then: KeyResult, all: readonly CheckIn[], at: number): boolean | undefined {
  const { measure } = then;
  if (isHeldMeasure(measure)) {
    const later = all.slice(at + 1);
    return later.length === 0 ? undefined : later.every(({ value }) => isHeldAt(measure, value));
  }
  const progress = progressOf(measure, seriesOf(all), { ...then, today: then.dueOn });
  return progress === undefined ? undefined : progress >= 1;
}

function judgedOf(versions: Versions<KeyResult>, all: readonly CheckIn[]): Judged[] {
  return all.flatMap((checkIn, at) => {
    // The check-in was made knowing the target of its moment.
    const then = versionBefore(versions, `${checkIn.recordedAt}~`) ?? versions[0]?.row;
    if (!then || checkIn.on >= dueDayOf(then)) return [];
    const isReached = cameTrue(then, all, at);
    if (isReached === undefined) return [];
    const { state, likelihood } = forecastOf({ ...then, checkIns: seriesOf(all.slice(0, at + 1)) }, checkIn.on);
    return [{ confidence: checkIn.confidence, likelihood: state === "forecast" ? likelihood : null, isReached }];
  });
}

/**
 * Every check-in whose outcome is known on a day, with what the person and the forecast said at the time, by key result:
 * those of key results that were due before that day and are still there. The forecast is the one that this version of
 * Ladder makes from what was known at the check-in.
 */
export function judgedCheckIns(
  { keyResults, checkIns }: PlanVersions,
  today: string,
): { readonly keyResult: KeyResult; readonly judged: readonly Judged[] }[] {
  const standing = checkIns
    .flatMap((versions) => versionBefore(versions, always) ?? [])
    .toSorted(
      (one, other) => dayNumberOf(one.on) - dayNumberOf(other.on) || (one.recordedAt < other.recordedAt ? -1 : 1),
    );
  const byKeyResult = Map.groupBy(standing, (one) => one.keyResultId);
  return keyResults.flatMap((versions) => {
    const keyResult = versionBefore(versions, always);
    if (!keyResult || dueDayOf(keyResult) >= today) return [];
    return [{ keyResult, judged: judgedOf(versions, byKeyResult.get(keyResult.id) ?? []) }];
  });
}
