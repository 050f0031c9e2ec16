import type { CheckIn } from "./check-in.ts";
import type { CycleId } from "./ids.ts";
import type { Initiative } from "./initiative.ts";
import type { CheckInSeries, KeyResult } from "./key-result.ts";
import type { Objective } from "./objective.ts";
import type { KeyResultWithSeries } from "./plan.ts";

/** How something was from a moment in UTC on; null while it was not there. */
export type Version<Row> = { readonly from: string; readonly row: Row | null };

/** How something was over time: its versions, oldest first. Before the first one it was not there. */
export type Versions<Row> = readonly Version<Row>[];

/** Everything that is, or was, in a cycle's plan, as it was over time. */
export type PlanVersions = {
  readonly objectives: readonly Versions<Objective>[];
  readonly keyResults: readonly Versions<KeyResult>[];
  readonly initiatives: readonly Versions<Initiative>[];
  readonly checkIns: readonly Versions<CheckIn>[];
};

/** What of a plan stood at a moment. */
export type StoodThen = {
  readonly objectives: Objective[];
  readonly keyResults: KeyResultWithSeries[];
  readonly initiatives: Initiative[];
};

/** How something was just before a moment, or null when it was not there. */
export function versionBefore<Row>(versions: Versions<Row>, moment: string): Row | null {
  let row: Row | null = null;
  for (const version of versions) {
    if (version.from >= moment) break;
    row = version.row;
  }
  return row;
}

const inPlanOrder = (one: { position: number; id: string }, other: { position: number; id: string }): number =>
  one.position - other.position || (one.id < other.id ? -1 : 1);

/** Check-ins as columns by key result, oldest first. */
function seriesByKeyResult(checkIns: readonly CheckIn[]): Map<string, CheckInSeries> {
  const sorted = checkIns.toSorted(
    (one, other) =>
      one.on.localeCompare(other.on) || one.recordedAt.localeCompare(other.recordedAt) || (one.id < other.id ? -1 : 1),
  );
  return new Map(
    [...Map.groupBy(sorted, (one) => one.keyResultId)].map(([id, own]) => [
      id,
      {
        dates: own.map(({ on }) => on),
        values: own.map(({ value }) => value),
        confidences: own.map(({ confidence }) => confidence),
      },
    ]),
  );
}

/**
 * A cycle's plan as it stood just before a moment: what was in it, with the targets it had, and the check-ins that had
 * been recorded. Given `reportedBy`, a local date, the check-ins are instead those that stand today for days up to that
 * one: what is known now of then, with reports that came in late and without those that were withdrawn.
 */
export function planBefore(versions: PlanVersions, cycleId: CycleId, moment: string, reportedBy?: string): StoodThen {
  const standing = <Row>(all: readonly Versions<Row>[], at: string): Row[] =>
    all.flatMap((one) => versionBefore(one, at) ?? []);
  const objectives = standing(versions.objectives, moment)
    .filter((one) => one.cycleId === cycleId)
    .toSorted(inPlanOrder);
  const homes = new Set(objectives.map(({ id }) => id));
  const checkIns =
    reportedBy === undefined
      ? standing(versions.checkIns, moment)
      : standing(versions.checkIns, "9999").filter(({ on }) => on <= reportedBy);
  const seriesById = seriesByKeyResult(checkIns);
  const keyResults = standing(versions.keyResults, moment)
    .filter((one) => homes.has(one.objectiveId))
    .toSorted(inPlanOrder)
    .map((one) => ({ ...one, checkIns: seriesById.get(one.id) ?? { dates: [], values: [], confidences: [] } }));
  const known = new Set(keyResults.map(({ id }) => id));
  const initiatives = standing(versions.initiatives, moment).filter((one) =>
    one.bets.some((bet) => known.has(bet.keyResultId)),
  );
  return { objectives, keyResults, initiatives };
}
