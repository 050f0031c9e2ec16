import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { CycleId, ObjectiveId } from "#okr/ids.ts";
import type { Initiative } from "#okr/initiative.ts";
import type { CheckInSeries } from "#okr/key-result.ts";
import type { Objective } from "#okr/objective.ts";
import { wholePlan } from "#okr/plan.ts";
import type { KeyResultWithSeries, PlannedObjective } from "#okr/plan.ts";
import { listSeries } from "./check-ins.ts";
import type { OpenWorkspace } from "./database.ts";
import { listKeyResultsOf } from "./key-results.ts";
import { getPlanJson } from "./plan-json.ts";

/** Something of another cycle that objectives of this one ladder up to. */
export type Above = {
  readonly kind: "objective" | "key-result";
  readonly id: string;
  readonly title: string;
  readonly cycleId: CycleId;
};

export type PlanFacts = {
  readonly objectives: Objective[];
  readonly keyResults: KeyResultWithSeries[];
  readonly initiatives: Initiative[];
  readonly above: Above[];
};

/** Everything one cycle's plan is made of, as facts. */
export async function getPlanFacts(open: OpenWorkspace, cycle: Cycle): Promise<PlanFacts> {
  const lists = await getPlanJson(open, cycle);
  const { objectives, keyResults } = wholePlan({
    cycle,
    objectives: JSON.parse(lists.objectives) as PlannedObjective[],
  });
  return {
    objectives,
    keyResults,
    initiatives: JSON.parse(lists.initiatives) as Initiative[],
    above: JSON.parse(lists.above) as Above[],
  };
}

const nothing: CheckInSeries = { dates: [], values: [], confidences: [] };

/** The key results of these objectives with their check-ins as columns. */
export async function listWithSeries(
  open: OpenWorkspace,
  objectiveIds: readonly ObjectiveId[],
): Promise<KeyResultWithSeries[]> {
  const keyResults = await listKeyResultsOf(open, objectiveIds);
  const seriesById = await listSeries(
    open,
    keyResults.map((one) => one.id),
  );
  return keyResults.map((one) => ({ ...one, checkIns: seriesById.get(one.id) ?? nothing }));
}

/** The home objectives of the key results that also count under an objective. */
export async function listSharedWith(open: OpenWorkspace, objectiveId: ObjectiveId): Promise<ObjectiveId[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct k.objective_id as id from shared_key_results s
    join key_results k on k.workspace_id = s.workspace_id and k.id = s.key_result_id
    where s.workspace_id = ${open.id} and s.objective_id = ${toUuid(objectiveId)}`.execute(open.db);
  return rows.map((row) => toId("obj", row.id));
}
