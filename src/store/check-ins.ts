import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { CheckIn, Confidence } from "#okr/check-in.ts";
import type { CheckInId, KeyResultId } from "#okr/ids.ts";
import type { CheckInSeries } from "#okr/key-result.ts";
import type { OpenWorkspace } from "./database.ts";
import type { Kept } from "./kept.ts";

const selectCheckIns = (open: OpenWorkspace) =>
  open.db
    .selectFrom("check_ins")
    .select([
      "id",
      "key_result_id",
      "person_id",
      "on_date",
      "value",
      "numerator",
      "denominator",
      "milestones_done",
      "confidence",
      "note",
      "blocker",
      "recorded_at",
      "version",
      "withdrawn_at",
    ])
    .where("workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectCheckIns>["execute"]>>[number];

const toCheckIn = (row: Row): CheckIn => ({
  id: toId("chk", row.id),
  keyResultId: toId("kr", row.key_result_id),
  personId: toId("per", row.person_id),
  on: row.on_date,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  milestonesDone: row.milestones_done ?? [],
  confidence: row.confidence as Confidence,
  note: row.note,
  blocker: row.blocker,
  recordedAt: row.recorded_at,
  version: row.version,
});

/** Where a page of check-ins ended. */
export type CheckInPlace = { readonly on: string; readonly recordedAt: string; readonly id: CheckInId };

/** A key result's check-ins that stand, newest first; `limit` undefined gives all of them. */
export async function listCheckIns(
  open: OpenWorkspace,
  keyResultId: KeyResultId,
  limit?: number,
  before?: CheckInPlace,
): Promise<CheckIn[]> {
  let checkIns = selectCheckIns(open)
    .where("key_result_id", "=", toUuid(keyResultId))
    .where("withdrawn_at", "is", null)
    .orderBy("on_date", "desc")
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc");
  if (limit !== undefined) checkIns = checkIns.limit(limit);
  if (before)
    checkIns = checkIns.where(
      sql<boolean>`(on_date, recorded_at, id) < (${before.on}::date, ${before.recordedAt}::timestamptz, ${toUuid(before.id)}::uuid)`,
    );
  return (await checkIns.execute()).map(toCheckIn);
}

/** Every check-in on these key results, withdrawn or not. */
export async function listCheckInsEverOf(
  open: OpenWorkspace,
  keyResultIds: readonly KeyResultId[],
): Promise<Kept<CheckIn>[]> {
  const rows = await selectCheckIns(open)
    .where("key_result_id", "=", sql<string>`any (${keyResultIds.map(toUuid)}::uuid[])`)
    .execute();
  return rows.map((row) => ({ row: toCheckIn(row), createdAt: row.recorded_at, removedAt: row.withdrawn_at }));
}

export async function findCheckIn(
  open: OpenWorkspace,
  id: CheckInId,
): Promise<{ checkIn: CheckIn; isWithdrawn: boolean } | undefined> {
  const row = await selectCheckIns(open).where("id", "=", toUuid(id)).executeTakeFirst();
  return row && { checkIn: toCheckIn(row), isWithdrawn: row.withdrawn_at !== null };
}

/** Check-ins as columns, oldest first, for each of these key results that has any. */
export async function listSeries(
  open: OpenWorkspace,
  keyResultIds: readonly KeyResultId[],
): Promise<Map<KeyResultId, CheckInSeries>> {
  const rows = await open.db
    .selectFrom("check_ins")
    .select(["key_result_id", "on_date", "value", "confidence"])
    .where("workspace_id", "=", open.id)
    .where("key_result_id", "=", sql<string>`any (${keyResultIds.map(toUuid)}::uuid[])`)
    .where("withdrawn_at", "is", null)
    .orderBy("key_result_id")
    .orderBy("on_date")
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  const byKeyResult = Map.groupBy(rows, (row) => toId("kr", row.key_result_id));
  return new Map(
    [...byKeyResult].map(([id, some]) => [
      id,
      {
        dates: some.map((row) => row.on_date),
        values: some.map((row) => row.value),
        confidences: some.map((row) => row.confidence as Confidence),
      },
    ]),
  );
}

export async function insertCheckIn(open: OpenWorkspace, checkIn: Omit<CheckIn, "version">): Promise<void> {
  await open.db
    .insertInto("check_ins")
    .values({
      workspace_id: open.id,
      id: toUuid(checkIn.id),
      key_result_id: toUuid(checkIn.keyResultId),
      person_id: toUuid(checkIn.personId),
      on_date: checkIn.on,
      value: checkIn.value,
      numerator: checkIn.numerator,
      denominator: checkIn.denominator,
      milestones_done: checkIn.milestonesDone.length > 0 ? JSON.stringify(checkIn.milestonesDone) : null,
      confidence: checkIn.confidence,
      note: checkIn.note,
      blocker: checkIn.blocker,
      recorded_at: checkIn.recordedAt,
      withdrawn_at: null,
    })
    .execute();
}

/** What may change of a check-in. */
export type CheckInChange = Partial<
  Pick<CheckIn, "value" | "numerator" | "denominator" | "milestonesDone" | "confidence" | "note" | "blocker">
> & {
  readonly withdrawnAt?: string;
};

/** Changes a check-in if it still has this version; says whether it had. */
export async function updateCheckIn(
  open: OpenWorkspace,
  checkIn: Pick<CheckIn, "id" | "version">,
  change: CheckInChange,
): Promise<boolean> {
  const result = await open.db
    .updateTable("check_ins")
    .set((set) => ({
      value: change.value,
      numerator: change.numerator,
      denominator: change.denominator,
      milestones_done: change.milestonesDone && JSON.stringify(change.milestonesDone),
      confidence: change.confidence,
      note: change.note,
      blocker: change.blocker,
      withdrawn_at: change.withdrawnAt,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(checkIn.id))
    .where("version", "=", checkIn.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Whether a key result has been checked in since a moment. */
export async function hasCheckIns(open: OpenWorkspace, keyResultIds: readonly KeyResultId[]): Promise<boolean> {
  const row = await open.db
    .selectFrom("check_ins")
    .select("id")
    .where("workspace_id", "=", open.id)
    .where("key_result_id", "=", sql<string>`any (${keyResultIds.map(toUuid)}::uuid[])`)
    .where("withdrawn_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
