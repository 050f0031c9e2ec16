import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { KeyResultId, MetricId, ObjectiveId } from "#okr/ids.ts";
import type { KeyResult, Ownership, Participant } from "#okr/key-result.ts";
import type { Pace } from "#okr/measure.ts";
import type { OpenWorkspace } from "./database.ts";
import type { Kept } from "./kept.ts";
import { fromMeasure, toMeasure } from "./measures.ts";
import type { MeasureColumns } from "./measures.ts";

type ParticipantRow = { person: string | null; team: string | null; role: string; part: string };

const columns = [
  "k.id",
  "k.objective_id",
  "k.team_id",
  "k.owner_id",
  "k.title",
  "k.position",
  "k.measure_kind",
  "k.unit_kind",
  "k.unit_label",
  "k.unit_decimals",
  "k.baseline",
  "k.target",
  "k.low",
  "k.high",
  "k.period",
  "k.milestones",
  "k.metric",
  "k.how",
  "k.by_date",
  "k.pace",
  "k.starts_on",
  "k.due_on",
  "k.share",
  "k.ownership",
  "k.off_track_answer",
  "k.target_reason",
  "k.metric_id",
  "k.version",
  "k.removed_at",
  "k.created_at",
  "k.removed_with",
] as const;

const selectKeyResults = (open: OpenWorkspace) =>
  open.db
    .selectFrom("key_results as k")
    .select(columns)
    .select([
      sql<
        ParticipantRow[] | null
      >`(select json_agg(json_build_object('person', p.person_id, 'team', p.team_id, 'role', p.role, 'part', p.part) order by p.place)
        from participants p where p.workspace_id = k.workspace_id and p.key_result_id = k.id)`.as("participants"),
      sql<
        string[]
      >`array(select s.objective_id::text from shared_key_results s where s.workspace_id = k.workspace_id and s.key_result_id = k.id order by 1)`.as(
        "also_under",
      ),
    ])
    .where("k.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectKeyResults>["execute"]>>[number];

const toParticipant = (row: ParticipantRow): Participant => ({
  ...(row.person ? { personId: toId("per", row.person) } : {}),
  ...(row.team ? { teamId: toId("tea", row.team) } : {}),
  role: row.role as Participant["role"],
  part: row.part,
});

const toKeyResult = (row: Row): KeyResult => ({
  id: toId("kr", row.id),
  objectiveId: toId("obj", row.objective_id),
  teamId: toId("tea", row.team_id),
  ownerId: row.owner_id ? toId("per", row.owner_id) : null,
  title: row.title,
  position: row.position,
  measure: toMeasure(row as MeasureColumns),
  pace: row.pace as Pace,
  startsOn: row.starts_on,
  dueOn: row.due_on,
  share: row.share,
  ownership: row.ownership as Ownership,
  participants: (row.participants ?? []).map(toParticipant),
  alsoUnder: row.also_under.map((id) => toId("obj", id)),
  offTrackAnswer: row.off_track_answer,
  targetReason: row.target_reason,
  metricId: row.metric_id ? toId("met", row.metric_id) : null,
  version: row.version,
});

export type FoundKeyResult = { keyResult: KeyResult; isRemoved: boolean; removedWith: string | null };

export async function findKeyResult(open: OpenWorkspace, id: KeyResultId): Promise<FoundKeyResult | undefined> {
  const row = await selectKeyResults(open).where("k.id", "=", toUuid(id)).executeTakeFirst();
  return row && { keyResult: toKeyResult(row), isRemoved: row.removed_at !== null, removedWith: row.removed_with };
}

/** The key results of these objectives that are not removed, in plan order. */
export async function listKeyResultsOf(
  open: OpenWorkspace,
  objectiveIds: readonly ObjectiveId[],
): Promise<KeyResult[]> {
  const uuids = objectiveIds.map(toUuid);
  const rows = await selectKeyResults(open)
    .where("k.objective_id", "=", sql<string>`any (${uuids}::uuid[])`)
    .where("k.removed_at", "is", null)
    .orderBy("k.objective_id")
    .orderBy("k.position")
    .orderBy("k.id")
    .execute();
  return rows.map(toKeyResult);
}

/** The key results that read from a metric and are not removed. */
export async function listKeyResultsReading(open: OpenWorkspace, metricId: MetricId): Promise<KeyResult[]> {
  const rows = await selectKeyResults(open)
    .where("k.metric_id", "=", toUuid(metricId))
    .where("k.removed_at", "is", null)
    .orderBy("k.id")
    .execute();
  return rows.map(toKeyResult);
}

/** Every key result that is under one of these objectives, removed or not, or was before it moved to another one. */
export async function listKeyResultsEverIn(
  open: OpenWorkspace,
  objectiveIds: readonly ObjectiveId[],
): Promise<Kept<KeyResult>[]> {
  const uuids = objectiveIds.map(toUuid);
  const movedAway = sql<string>`(select subject_id from activity
    where workspace_id = ${open.id} and operation = 'key-result.moved' and before ->> 'objectiveId' = any (${objectiveIds}::text[]))`;
  const rows = await selectKeyResults(open)
    .where((where) =>
      where.or([where("k.objective_id", "=", sql<string>`any (${uuids}::uuid[])`), where("k.id", "in", movedAway)]),
    )
    .execute();
  return rows.map((row) => ({ row: toKeyResult(row), createdAt: row.created_at, removedAt: row.removed_at }));
}

/** The place after the last key result of an objective. */
export async function nextKeyResultPosition(open: OpenWorkspace, objectiveId: ObjectiveId): Promise<number> {
  const row = await open.db
    .selectFrom("key_results")
    .select((select) => select.fn.max("position").as("last"))
    .where("workspace_id", "=", open.id)
    .where("objective_id", "=", toUuid(objectiveId))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

const measureValues = (measure: KeyResult["measure"]) => {
  const { milestones, ...rest } = fromMeasure(measure);
  return { ...rest, milestones: milestones && JSON.stringify(milestones) };
};

export async function insertKeyResult(
  open: OpenWorkspace,
  keyResult: Omit<KeyResult, "version">,
  at: string,
): Promise<void> {
  await open.db
    .insertInto("key_results")
    .values({
      workspace_id: open.id,
      id: toUuid(keyResult.id),
      objective_id: toUuid(keyResult.objectiveId),
      team_id: toUuid(keyResult.teamId),
      owner_id: keyResult.ownerId ? toUuid(keyResult.ownerId) : null,
      title: keyResult.title,
      position: keyResult.position,
      ...measureValues(keyResult.measure),
      pace: JSON.stringify(keyResult.pace),
      starts_on: keyResult.startsOn,
      due_on: keyResult.dueOn,
      share: keyResult.share,
      ownership: keyResult.ownership,
      off_track_answer: keyResult.offTrackAnswer,
      target_reason: keyResult.targetReason,
      metric_id: keyResult.metricId ? toUuid(keyResult.metricId) : null,
      created_at: at,
      removed_at: null,
      removed_with: null,
    })
    .execute();
  await insertParticipants(open, keyResult.id, keyResult.participants);
  await insertShares(open, keyResult.id, keyResult.alsoUnder);
}

async function insertParticipants(
  open: OpenWorkspace,
  id: KeyResultId,
  participants: readonly Participant[],
): Promise<void> {
  if (participants.length === 0) return;
  await open.db
    .insertInto("participants")
    .values(
      participants.map((one, place) => ({
        workspace_id: open.id,
        key_result_id: toUuid(id),
        place,
        person_id: one.personId ? toUuid(one.personId) : null,
        team_id: one.teamId ? toUuid(one.teamId) : null,
        role: one.role,
        part: one.part,
      })),
    )
    .execute();
}

async function insertShares(open: OpenWorkspace, id: KeyResultId, alsoUnder: readonly ObjectiveId[]): Promise<void> {
  if (alsoUnder.length === 0) return;
  await open.db
    .insertInto("shared_key_results")
    .values(
      alsoUnder.map((objectiveId) => ({
        workspace_id: open.id,
        key_result_id: toUuid(id),
        objective_id: toUuid(objectiveId),
      })),
    )
    .execute();
}

type Editable =
  | "title"
  | "measure"
  | "pace"
  | "startsOn"
  | "dueOn"
  | "ownerId"
  | "share"
  | "ownership"
  | "participants"
  | "alsoUnder"
  | "offTrackAnswer"
  | "targetReason"
  | "metricId"
  | "objectiveId"
  | "teamId"
  | "position";

/** What may change of a key result. */
export type KeyResultChange = { readonly [Field in Editable]?: KeyResult[Field] | undefined } & {
  readonly removedAt?: string | null;
  readonly removedWith?: string | null;
};

/** Changes a key result if it still has this version; says whether it had. */
export async function updateKeyResult(
  open: OpenWorkspace,
  keyResult: Pick<KeyResult, "id" | "version">,
  change: KeyResultChange,
): Promise<boolean> {
  const uuid = toUuid(keyResult.id);
  const result = await open.db
    .updateTable("key_results")
    .set((set) => ({
      title: change.title,
      ...(change.measure ? measureValues(change.measure) : {}),
      pace: change.pace && JSON.stringify(change.pace),
      starts_on: change.startsOn,
      due_on: change.dueOn,
      owner_id: change.ownerId ? toUuid(change.ownerId) : change.ownerId,
      share: change.share,
      ownership: change.ownership,
      off_track_answer: change.offTrackAnswer,
      target_reason: change.targetReason,
      metric_id: change.metricId ? toUuid(change.metricId) : change.metricId,
      objective_id: change.objectiveId && toUuid(change.objectiveId),
      team_id: change.teamId && toUuid(change.teamId),
      position: change.position,
      removed_at: change.removedAt,
      removed_with: change.removedWith,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", uuid)
    .where("version", "=", keyResult.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if (change.participants) {
    await open.db
      .deleteFrom("participants")
      .where("workspace_id", "=", open.id)
      .where("key_result_id", "=", uuid)
      .execute();
    await insertParticipants(open, keyResult.id, change.participants);
  }
  if (change.alsoUnder) {
    await open.db
      .deleteFrom("shared_key_results")
      .where("workspace_id", "=", open.id)
      .where("key_result_id", "=", uuid)
      .execute();
    await insertShares(open, keyResult.id, change.alsoUnder);
  }
  return true;
}

/** Makes room at a position: the key results of an objective from there on move one down. */
export async function shiftKeyResults(open: OpenWorkspace, objectiveId: ObjectiveId, from: number): Promise<void> {
  await open.db
    .updateTable("key_results")
    .set((set) => ({ position: set("position", "+", 1) }))
    .where("workspace_id", "=", open.id)
    .where("objective_id", "=", toUuid(objectiveId))
    .where("position", ">=", from)
    .execute();
}

/** Removes the key results of an objective with it, at the same moment, or brings those back that went with it. */
export async function removeKeyResultsWith(
  open: OpenWorkspace,
  objectiveId: ObjectiveId,
  at: string | null,
): Promise<void> {
  const uuid = toUuid(objectiveId);
  const update = open.db
    .updateTable("key_results")
    .set((set) => ({ removed_at: at, removed_with: at === null ? null : uuid, version: set("version", "+", 1) }))
    .where("workspace_id", "=", open.id)
    .where("objective_id", "=", uuid);
  await (at === null ? update.where("removed_with", "=", uuid) : update.where("removed_at", "is", null)).execute();
}
