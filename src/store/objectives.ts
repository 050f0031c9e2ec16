import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { CycleId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import type { Objective, RollUp, Support } from "#okr/objective.ts";
import type { SignOff } from "#okr/sign-off.ts";
import type { OpenWorkspace } from "./database.ts";
import type { Kept } from "./kept.ts";

type SupportRow = { objective: string | null; keyResult: string | null };

const selectObjectives = (open: OpenWorkspace) =>
  open.db
    .selectFrom("objectives as o")
    .select([
      "o.id",
      "o.cycle_id",
      "o.team_id",
      "o.owner_id",
      "o.title",
      "o.description",
      "o.position",
      "o.roll_up",
      "o.sign_off_state",
      "o.sign_off_of",
      "o.sign_off_by",
      "o.sign_off_on",
      "o.sign_off_note",
      "o.version",
      "o.removed_at",
      "o.created_at",
    ])
    .select(
      sql<
        SupportRow[] | null
      >`(select json_agg(json_build_object('objective', s.supported_objective_id, 'keyResult', s.supported_key_result_id) order by s.place)
        from supports s where s.workspace_id = o.workspace_id and s.objective_id = o.id)`.as("supports"),
    )
    .where("o.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectObjectives>["execute"]>>[number];

const toSupport = (row: SupportRow): Support =>
  row.objective
    ? { kind: "objective", id: toId("obj", row.objective) }
    : { kind: "key-result", id: toId("kr", row.keyResult ?? "") };

function toSignOff({
  sign_off_state: state,
  sign_off_by,
  sign_off_of,
  sign_off_on,
  sign_off_note,
}: Row): SignOff | null {
  if (state === null) return null;
  const given = { by: toId("per", sign_off_by ?? ""), on: sign_off_on ?? "" };
  if (state === "asked") return { state, of: toId("per", sign_off_of ?? ""), ...given };
  return state === "sent-back" ? { state, ...given, note: sign_off_note ?? "" } : { state: "signed-off", ...given };
}

const toObjective = (row: Row): Objective => ({
  id: toId("obj", row.id),
  cycleId: toId("cyc", row.cycle_id),
  teamId: toId("tea", row.team_id),
  ownerId: row.owner_id ? toId("per", row.owner_id) : null,
  title: row.title,
  description: row.description,
  position: row.position,
  rollUp: row.roll_up as RollUp,
  supports: (row.supports ?? []).map(toSupport),
  signOff: toSignOff(row),
  version: row.version,
});

const fromSignOff = (signOff: SignOff | null) => ({
  sign_off_state: signOff?.state ?? null,
  sign_off_of: signOff?.state === "asked" ? toUuid(signOff.of) : null,
  sign_off_by: signOff ? toUuid(signOff.by) : null,
  sign_off_on: signOff?.on ?? null,
  sign_off_note: signOff?.state === "sent-back" ? signOff.note : null,
});

/** Which objectives to list; `after` is the place the page before ended at. */
export type ObjectiveFilter = {
  readonly cycleId?: CycleId | undefined;
  readonly teamId?: TeamId | undefined;
  /** Who was asked to sign them off and has not answered. */
  readonly waitingFor?: PersonId | undefined;
  readonly after?: ObjectiveId | undefined;
  readonly limit?: number;
};

/** Objectives that are not removed, in the order they were written. */
export async function listObjectives(open: OpenWorkspace, filter: ObjectiveFilter): Promise<Objective[]> {
  let objectives = selectObjectives(open).where("o.removed_at", "is", null).orderBy("o.id");
  if (filter.limit !== undefined) objectives = objectives.limit(filter.limit);
  if (filter.cycleId) objectives = objectives.where("o.cycle_id", "=", toUuid(filter.cycleId));
  if (filter.teamId) objectives = objectives.where("o.team_id", "=", toUuid(filter.teamId));
  if (filter.waitingFor) objectives = objectives.where("o.sign_off_of", "=", toUuid(filter.waitingFor));
  if (filter.after) objectives = objectives.where("o.id", ">", toUuid(filter.after));
  return (await objectives.execute()).map(toObjective);
}

/** Every objective that is in a cycle, removed or not, or was before it moved to another one. */
export async function listObjectivesEverIn(open: OpenWorkspace, cycleId: CycleId): Promise<Kept<Objective>[]> {
  const movedAway = sql<string>`(select subject_id from activity
    where workspace_id = ${open.id} and operation = 'objective.moved' and before ->> 'cycleId' = ${cycleId})`;
  const rows = await selectObjectives(open)
    .where((where) => where.or([where("o.cycle_id", "=", toUuid(cycleId)), where("o.id", "in", movedAway)]))
    .execute();
  return rows.map((row) => ({ row: toObjective(row), createdAt: row.created_at, removedAt: row.removed_at }));
}

/**
 * Objectives of other cycles that support something in this one whose objective is made of supporting objectives: with
 * their cycles.
 */
export async function listSupportersElsewhere(
  open: OpenWorkspace,
  cycleId: CycleId,
): Promise<{ readonly id: ObjectiveId; readonly cycleId: CycleId }[]> {
  const { rows } = await sql<{ id: string; cycle_id: string }>`
    select distinct o.id, o.cycle_id
    from objectives up
    left join key_results k on k.workspace_id = ${open.id} and k.objective_id = up.id and k.removed_at is null
    join supports s on s.workspace_id = ${open.id}
      and (s.supported_objective_id = up.id or s.supported_key_result_id = k.id)
    join objectives o on o.workspace_id = ${open.id} and o.id = s.objective_id and o.removed_at is null
    where up.workspace_id = ${open.id} and up.cycle_id = ${toUuid(cycleId)} and up.removed_at is null
      and up.roll_up <> 'key-results' and o.cycle_id <> up.cycle_id
    order by o.cycle_id, o.id`.execute(open.db);
  return rows.map((row) => ({ id: toId("obj", row.id), cycleId: toId("cyc", row.cycle_id) }));
}

export async function findObjective(
  open: OpenWorkspace,
  id: ObjectiveId,
): Promise<{ objective: Objective; isRemoved: boolean } | undefined> {
  const row = await selectObjectives(open).where("o.id", "=", toUuid(id)).executeTakeFirst();
  return row && { objective: toObjective(row), isRemoved: row.removed_at !== null };
}

/** The place after the last objective of a team in a cycle. */
export async function nextObjectivePosition(open: OpenWorkspace, cycleId: CycleId, teamId: TeamId): Promise<number> {
  const row = await open.db
    .selectFrom("objectives")
    .select((select) => select.fn.max("position").as("last"))
    .where("workspace_id", "=", open.id)
    .where("cycle_id", "=", toUuid(cycleId))
    .where("team_id", "=", toUuid(teamId))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

export async function insertObjective(
  open: OpenWorkspace,
  objective: Omit<Objective, "version">,
  at: string,
): Promise<void> {
  await open.db
    .insertInto("objectives")
    .values({
      workspace_id: open.id,
      id: toUuid(objective.id),
      cycle_id: toUuid(objective.cycleId),
      team_id: toUuid(objective.teamId),
      owner_id: objective.ownerId ? toUuid(objective.ownerId) : null,
      title: objective.title,
      description: objective.description,
      position: objective.position,
      roll_up: objective.rollUp,
      ...fromSignOff(objective.signOff),
      created_at: at,
      removed_at: null,
    })
    .execute();
  await insertSupports(open, objective.id, objective.supports);
}

async function insertSupports(
  open: OpenWorkspace,
  objectiveId: ObjectiveId,
  supports: readonly Support[],
): Promise<void> {
  if (supports.length === 0) return;
  await open.db
    .insertInto("supports")
    .values(
      supports.map((support, place) => ({
        workspace_id: open.id,
        objective_id: toUuid(objectiveId),
        place,
        supported_objective_id: support.kind === "objective" ? toUuid(support.id) : null,
        supported_key_result_id: support.kind === "key-result" ? toUuid(support.id) : null,
      })),
    )
    .execute();
}

/** What may change of an objective. */
export type ObjectiveChange = {
  readonly [
    Field in "title" | "description" | "ownerId" | "rollUp" | "teamId" | "cycleId" | "position" | "supports" | "signOff"
  ]?: Objective[Field] | undefined;
} & { readonly removedAt?: string | null };

/** Changes an objective if it still has this version; says whether it had. */
export async function updateObjective(
  open: OpenWorkspace,
  objective: Pick<Objective, "id" | "version">,
  change: ObjectiveChange,
): Promise<boolean> {
  const result = await open.db
    .updateTable("objectives")
    .set((set) => ({
      title: change.title,
      description: change.description,
      owner_id: change.ownerId ? toUuid(change.ownerId) : change.ownerId,
      roll_up: change.rollUp,
      team_id: change.teamId && toUuid(change.teamId),
      cycle_id: change.cycleId && toUuid(change.cycleId),
      position: change.position,
      removed_at: change.removedAt,
      ...(change.signOff !== undefined && fromSignOff(change.signOff)),
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(objective.id))
    .where("version", "=", objective.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if (change.supports) {
    await open.db
      .deleteFrom("supports")
      .where("workspace_id", "=", open.id)
      .where("objective_id", "=", toUuid(objective.id))
      .execute();
    await insertSupports(open, objective.id, change.supports);
  }
  return true;
}

/** Makes room at a position: the objectives of a team and cycle from there on move one down. */
export async function shiftObjectives(
  open: OpenWorkspace,
  cycleId: CycleId,
  teamId: TeamId,
  from: number,
): Promise<void> {
  await open.db
    .updateTable("objectives")
    .set((set) => ({ position: set("position", "+", 1) }))
    .where("workspace_id", "=", open.id)
    .where("cycle_id", "=", toUuid(cycleId))
    .where("team_id", "=", toUuid(teamId))
    .where("position", ">=", from)
    .execute();
}

/**
 * The objectives that stand above an objective when it supports what is given: up through supported objectives and the
 * home objectives of supported key results.
 */
export async function listObjectiveIdsAbove(
  open: OpenWorkspace,
  supports: readonly Support[],
): Promise<Set<ObjectiveId>> {
  if (supports.length === 0) return new Set();
  const objectives = supports.filter((support) => support.kind === "objective").map((support) => toUuid(support.id));
  const keyResults = supports.filter((support) => support.kind === "key-result").map((support) => toUuid(support.id));
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      (select unnest(${objectives}::uuid[])
       union
       select objective_id from key_results where workspace_id = ${open.id} and id = any (${keyResults}::uuid[]))
      union
      select coalesce(s.supported_objective_id, k.objective_id)
      from above
      join supports s on s.workspace_id = ${open.id} and s.objective_id = above.id
      left join key_results k on k.workspace_id = s.workspace_id and k.id = s.supported_key_result_id
    )
    select id from above`.execute(open.db);
  return new Set(rows.map((row) => toId("obj", row.id)));
}

/** Which of these objectives and key results exist and are not removed. */
export async function countLiving(open: OpenWorkspace, supports: readonly Support[]): Promise<number> {
  const objectives = supports.filter((support) => support.kind === "objective").map((support) => toUuid(support.id));
  const keyResults = supports.filter((support) => support.kind === "key-result").map((support) => toUuid(support.id));
  const { rows } = await sql<{ living: number }>`
    select (select count(*) from objectives where workspace_id = ${open.id} and id = any (${objectives}::uuid[]) and removed_at is null)
      + (select count(*) from key_results where workspace_id = ${open.id} and id = any (${keyResults}::uuid[]) and removed_at is null) as living`.execute(
    open.db,
  );
  return rows[0]?.living ?? 0;
}
