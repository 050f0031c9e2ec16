import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { InitiativeId, KeyResultId, TeamId } from "#okr/ids.ts";
import type { Bet, FunnelTag, Initiative, InitiativeKind, InitiativeState } from "#okr/initiative.ts";
import type { OpenWorkspace } from "./database.ts";
import type { Kept } from "./kept.ts";

type BetRow = { keyResult: string; low: number | null; high: number | null; by: string | null; why: string };

const selectInitiatives = (open: OpenWorkspace) =>
  open.db
    .selectFrom("initiatives as i")
    .select([
      "i.id",
      "i.team_id",
      "i.owner_id",
      "i.title",
      "i.kind",
      "i.state",
      "i.reason",
      "i.funnel",
      "i.effort_days",
      "i.starts_on",
      "i.ends_on",
      "i.note",
      "i.version",
      "i.removed_at",
      "i.created_at",
    ])
    .select(
      sql<
        BetRow[] | null
      >`(select json_agg(json_build_object('keyResult', b.key_result_id, 'low', b.low, 'high', b.high, 'by', b.by_date, 'why', b.why) order by b.place)
        from bets b where b.workspace_id = i.workspace_id and b.initiative_id = i.id)`.as("bets"),
    )
    .where("i.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectInitiatives>["execute"]>>[number];

const toBet = (row: BetRow): Bet => ({
  keyResultId: toId("kr", row.keyResult),
  low: row.low,
  high: row.high,
  by: row.by,
  why: row.why,
});

const toInitiative = (row: Row): Initiative => ({
  id: toId("ini", row.id),
  teamId: toId("tea", row.team_id),
  ownerId: row.owner_id ? toId("per", row.owner_id) : null,
  title: row.title,
  kind: row.kind as InitiativeKind,
  state: row.state as InitiativeState,
  reason: row.reason,
  funnel: row.funnel as FunnelTag | null,
  effortDays: row.effort_days,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  note: row.note,
  bets: (row.bets ?? []).map(toBet),
  version: row.version,
});

/** Every initiative that bets on one of these key results, removed or not, or that did before it was changed. */
export async function listInitiativesEverOn(
  open: OpenWorkspace,
  keyResultIds: readonly KeyResultId[],
): Promise<Kept<Initiative>[]> {
  const betting = sql<string>`(select initiative_id from bets
    where workspace_id = ${open.id} and key_result_id = any (${keyResultIds.map(toUuid)}::uuid[]))`;
  const betBefore = sql<string>`(select subject_id from activity
    where workspace_id = ${open.id} and subject_kind = 'initiative' and exists (
      select from json_array_elements(before -> 'bets') bet where bet ->> 'keyResultId' = any (${keyResultIds}::text[])))`;
  const rows = await selectInitiatives(open)
    .where((where) => where.or([where("i.id", "in", betting), where("i.id", "in", betBefore)]))
    .execute();
  return rows.map((row) => ({ row: toInitiative(row), createdAt: row.created_at, removedAt: row.removed_at }));
}

/** Which initiatives to list; `after` is where the page before ended. */
export type InitiativeFilter = {
  readonly teamId?: TeamId | undefined;
  readonly keyResultId?: KeyResultId | undefined;
  readonly after?: InitiativeId | undefined;
  readonly limit?: number;
};

/** Initiatives that are not removed, in the order they were proposed. */
export async function listInitiatives(open: OpenWorkspace, filter: InitiativeFilter = {}): Promise<Initiative[]> {
  let initiatives = selectInitiatives(open).where("i.removed_at", "is", null).orderBy("i.id");
  if (filter.limit !== undefined) initiatives = initiatives.limit(filter.limit);
  if (filter.teamId) initiatives = initiatives.where("i.team_id", "=", toUuid(filter.teamId));
  if (filter.after) initiatives = initiatives.where("i.id", ">", toUuid(filter.after));
  if (filter.keyResultId) {
    const uuid = toUuid(filter.keyResultId);
    initiatives = initiatives.where(
      sql<boolean>`exists (select from bets b where b.workspace_id = i.workspace_id and b.initiative_id = i.id and b.key_result_id = ${uuid})`,
    );
  }
  return (await initiatives.execute()).map(toInitiative);
}

export async function findInitiative(
  open: OpenWorkspace,
  id: InitiativeId,
): Promise<{ initiative: Initiative; isRemoved: boolean } | undefined> {
  const row = await selectInitiatives(open).where("i.id", "=", toUuid(id)).executeTakeFirst();
  return row && { initiative: toInitiative(row), isRemoved: row.removed_at !== null };
}

export async function insertInitiative(
  open: OpenWorkspace,
  initiative: Omit<Initiative, "version">,
  at: string,
): Promise<void> {
  await open.db
    .insertInto("initiatives")
    .values({
      workspace_id: open.id,
      id: toUuid(initiative.id),
      team_id: toUuid(initiative.teamId),
      owner_id: initiative.ownerId ? toUuid(initiative.ownerId) : null,
      title: initiative.title,
      kind: initiative.kind,
      state: initiative.state,
      reason: initiative.reason,
      funnel: initiative.funnel,
      effort_days: initiative.effortDays,
      starts_on: initiative.startsOn,
      ends_on: initiative.endsOn,
      note: initiative.note,
      created_at: at,
      removed_at: null,
    })
    .execute();
  await insertBets(open, initiative.id, initiative.bets);
}

async function insertBets(open: OpenWorkspace, id: InitiativeId, bets: readonly Bet[]): Promise<void> {
  if (bets.length === 0) return;
  await open.db
    .insertInto("bets")
    .values(
      bets.map((bet, place) => ({
        workspace_id: open.id,
        initiative_id: toUuid(id),
        place,
        key_result_id: toUuid(bet.keyResultId),
        low: bet.low,
        high: bet.high,
        by_date: bet.by,
        why: bet.why,
      })),
    )
    .execute();
}

/** What may change of an initiative. */
export type InitiativeChange = {
  readonly [Field in Exclude<keyof Initiative, "id" | "version">]?: Initiative[Field] | undefined;
} & {
  readonly removedAt?: string | null;
};

/** Changes an initiative if it still has this version; says whether it had. */
export async function updateInitiative(
  open: OpenWorkspace,
  initiative: Pick<Initiative, "id" | "version">,
  change: InitiativeChange,
): Promise<boolean> {
  const uuid = toUuid(initiative.id);
  const result = await open.db
    .updateTable("initiatives")
    .set((set) => ({
      team_id: change.teamId && toUuid(change.teamId),
      owner_id: change.ownerId ? toUuid(change.ownerId) : change.ownerId,
      title: change.title,
      kind: change.kind,
      state: change.state,
      reason: change.reason,
      funnel: change.funnel,
      effort_days: change.effortDays,
      starts_on: change.startsOn,
      ends_on: change.endsOn,
      note: change.note,
      removed_at: change.removedAt,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", uuid)
    .where("version", "=", initiative.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if (change.bets) {
    await open.db.deleteFrom("bets").where("workspace_id", "=", open.id).where("initiative_id", "=", uuid).execute();
    await insertBets(open, initiative.id, change.bets);
  }
  return true;
}
