import { lastDayOf } from "./cycle.ts";
import type { Cycle } from "./cycle.ts";
import type { CheckInSeries, KeyResult } from "./key-result.ts";
import type { Objective } from "./objective.ts";

type Sparse<Row, Always extends keyof Row> = Pick<Row, Always> & {
  readonly [Field in Exclude<keyof Row, Always>]?: Row[Field] | undefined;
};

/**
 * A key result as a plan gives it, under its objective. What is left out is as it usually is: team and owner are the
 * objective's, it runs from the cycle's first day to its last at an even pace, takes an equal share, is owned,
 * reads from no metric, and nobody has checked in, taken part or changed it since it was added.
 */
export type PlannedKeyResult = Sparse<
  Omit<KeyResult, "objectiveId"> & { readonly checkIns: CheckInSeries },
  "id" | "title" | "position" | "measure"
>;

/**
 * An objective as a plan gives it, with its key results. What is left out is as it usually is: no description, progress
 * made of its key results, nothing it ladders up to, nobody asked to sign it off, never changed since it was proposed.
 */
export type PlannedObjective = Sparse<
  Omit<Objective, "cycleId">,
  "id" | "teamId" | "ownerId" | "title" | "position"
> & { readonly keyResults: readonly PlannedKeyResult[] };

/** A key result with its check-ins as columns. */
export type KeyResultWithSeries = KeyResult & { readonly checkIns: CheckInSeries };

const noCheckIns: CheckInSeries = { dates: [], values: [], confidences: [] };

function wholeKeyResult(
  planned: PlannedKeyResult,
  objective: Objective,
  days: { readonly startsOn: string; readonly dueOn: string },
): KeyResultWithSeries {
  const { id, title, position, measure, ownerId = objective.ownerId } = planned;
  return {
    id,
    objectiveId: objective.id,
    teamId: planned.teamId ?? objective.teamId,
    ownerId,
    title,
    position,
    measure,
    pace: planned.pace ?? { shape: "even" },
    startsOn: planned.startsOn ?? days.startsOn,
    dueOn: planned.dueOn ?? days.dueOn,
    share: planned.share ?? null,
    ownership: planned.ownership ?? "owned",
    participants: planned.participants ?? [],
    alsoUnder: planned.alsoUnder ?? [],
    offTrackAnswer: planned.offTrackAnswer ?? "",
    targetReason: planned.targetReason ?? "",
    metricId: planned.metricId ?? null,
    version: planned.version ?? 1,
    checkIns: planned.checkIns ?? noCheckIns,
  };
}

/** The objectives and key results of a plan in full, in the plan's order. `wholePlan(plan)` is the plan with them. */
export function wholePlan<
  Plan extends {
    readonly cycle: Pick<Cycle, "id" | "startsOn" | "endsBefore">;
    readonly objectives: readonly PlannedObjective[];
  },
>(
  plan: Plan,
): Omit<Plan, "objectives"> & { readonly objectives: Objective[]; readonly keyResults: KeyResultWithSeries[] } {
  const days = { startsOn: plan.cycle.startsOn, dueOn: lastDayOf(plan.cycle) };
  const objectives: Objective[] = [];
  const keyResults: KeyResultWithSeries[] = [];
  for (const planned of plan.objectives) {
    const objective: Objective = {
      id: planned.id,
      cycleId: plan.cycle.id,
      teamId: planned.teamId,
      ownerId: planned.ownerId,
      title: planned.title,
      description: planned.description ?? "",
      position: planned.position,
      rollUp: planned.rollUp ?? "key-results",
      supports: planned.supports ?? [],
      signOff: planned.signOff ?? null,
      version: planned.version ?? 1,
    };
    objectives.push(objective);
    for (const keyResult of planned.keyResults) keyResults.push(wholeKeyResult(keyResult, objective, days));
  }
  return { ...plan, objectives, keyResults };
}
