import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { CycleId, KeyResultId, ObjectiveId } from "#okr/ids.ts";
import type { Initiative } from "#okr/initiative.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import type { Objective } from "#okr/objective.ts";
import { listSeries } from "./check-ins.ts";
import type { OpenWorkspace } from "./database.ts";
import { listInitiatives } from "./initiatives.ts";
import { listKeyResultsOf } from "./key-results.ts";
import { listObjectives } from "./objectives.ts";

export type PlanKeyResult = KeyResult & { readonly checkIns: CheckInSeries };

/** Something of another cycle that objectives of this one ladder up to. */
export type Above = { readonly kind: "objective" | "key-result"; readonly id: string; readonly title: string; readonly cycleId: CycleId };

export type PlanFacts = {
  readonly objectives: Objective[];
  readonly keyResults: PlanKeyResult[];
  readonly initiatives: Initiative[];
  readonly above: Above[];
};

const nothing: CheckInSeries = { dates: [], values: [], confidences: [] };

/** The key results of these objectives with their check-ins as columns. */
export async function listWithSeries(open: OpenWorkspace, objectiveIds: readonly ObjectiveId[]): Promise<PlanKeyResult[]> {
  const keyResults = await listKeyResultsOf(open, objectiveIds);
  const seriesById = await listSeries(
    open,
    keyResults.map((one) => one.id),
  );
  return keyResults.map((one) => ({ ...one, checkIns: seriesById.get(one.id) ?? nothing }));
}

/** The objectives whose progress includes a key result that is at home elsewhere give that key result's ids here. */
export async function listSharedWith(open: OpenWorkspace, objectiveId: ObjectiveId): Promise<ObjectiveId[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct k.objective_id as id from shared_key_results s
    join key_results k on k.workspace_id = s.workspace_id and k.id = s.key_result_id
    where s.workspace_id = ${open.id} and s.objective_id = ${toUuid(objectiveId)}`.execute(open.db);
  return rows.map((row) => toId("obj", row.id));
}

async function listAbove(open: OpenWorkspace, cycleId: CycleId): Promise<Above[]> {
  const { rows } = await sql<{ kind: Above["kind"]; id: string; title: string; cycle_id: string }>`
    select distinct case when up.id is null then 'key-result' else 'objective' end as kind,
      coalesce(up.id, k.id) as id, coalesce(up.title, k.title) as title, coalesce(up.cycle_id, home.cycle_id) as cycle_id
    from objectives o
    join supports s on s.workspace_id = o.workspace_id and s.objective_id = o.id
    left join objectives up on up.workspace_id = s.workspace_id and up.id = s.supported_objective_id and up.removed_at is null
    left join key_results k on k.workspace_id = s.workspace_id and k.id = s.supported_key_result_id and k.removed_at is null
    left join objectives home on home.workspace_id = k.workspace_id and home.id = k.objective_id
    where o.workspace_id = ${open.id} and o.cycle_id = ${toUuid(cycleId)} and o.removed_at is null
      and coalesce(up.cycle_id, home.cycle_id) <> o.cycle_id`.execute(open.db);
  return rows.map((row) => ({ kind: row.kind, id: toId(row.kind === "objective" ? "obj" : "kr", row.id), title: row.title, cycleId: toId("cyc", row.cycle_id) }));
}

/** Initiatives of a cycle: they bet on one of its key results, or run during it, or have neither bets nor dates yet. */
async function listInitiativesOf(open: OpenWorkspace, cycle: Cycle, keyResultIds: ReadonlySet<KeyResultId>): Promise<Initiative[]> {
  return (await listInitiatives(open)).filter(({ bets, startsOn, endsOn }) => {
    if (bets.some((bet) => keyResultIds.has(bet.keyResultId))) return true;
    if (bets.length === 0 && startsOn === null && endsOn === null) return true;
    return (startsOn ?? endsOn ?? cycle.endsBefore) < cycle.endsBefore && (endsOn ?? startsOn ?? "") >= cycle.startsOn;
  });
}

/** Everything one cycle's plan is made of, as facts. */
export async function getPlanFacts(open: OpenWorkspace, cycle: Cycle): Promise<PlanFacts> {
  const objectives = await listObjectives(open, { cycleId: cycle.id });
  const keyResults = await listWithSeries(
    open,
    objectives.map((one) => one.id),
  );
  const initiatives = await listInitiativesOf(open, cycle, new Set(keyResults.map((one) => one.id)));
  return { objectives, keyResults, initiatives, above: await listAbove(open, cycle.id) };
}
