import { toId, toUuid } from "#lib/ids.ts";
import type { Cycle, CycleKind, CycleState } from "#okr/cycle.ts";
import type { CycleId, ObjectiveId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

const selectCycles = (open: OpenWorkspace) =>
  open.db
    .selectFrom("cycles")
    .select(["id", "name", "kind", "state", "starts_on", "ends_before", "version", "removed_at"])
    .where("workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectCycles>["execute"]>>[number];

const toCycle = (row: Row): Cycle => ({
  id: toId("cyc", row.id),
  name: row.name,
  kind: row.kind as CycleKind,
  state: row.state as CycleState,
  startsOn: row.starts_on,
  endsBefore: row.ends_before,
  version: row.version,
});

/** The cycles that are not removed, newest first; of those that start together the longest first. */
export const listCycles = async (open: OpenWorkspace): Promise<Cycle[]> =>
  (
    await selectCycles(open)
      .where("removed_at", "is", null)
      .orderBy("starts_on", "desc")
      .orderBy("ends_before", "desc")
      .orderBy("id")
      .execute()
  ).map(toCycle);

export async function findCycle(
  open: OpenWorkspace,
  id: CycleId,
): Promise<{ cycle: Cycle; isRemoved: boolean } | undefined> {
  const row = await selectCycles(open).where("id", "=", toUuid(id)).executeTakeFirst();
  return row && { cycle: toCycle(row), isRemoved: row.removed_at !== null };
}

/** The cycle an objective is in; undefined when the objective is removed or not there. */
export async function findCycleOf(open: OpenWorkspace, objectiveId: ObjectiveId): Promise<Cycle | undefined> {
  const row = await selectCycles(open)
    .where("id", "=", (cycle) =>
      cycle
        .selectFrom("objectives")
        .select("cycle_id")
        .where("workspace_id", "=", open.id)
        .where("id", "=", toUuid(objectiveId))
        .where("removed_at", "is", null),
    )
    .executeTakeFirst();
  return row && toCycle(row);
}

export async function insertCycle(open: OpenWorkspace, cycle: Omit<Cycle, "version">, at: string): Promise<void> {
  await open.db
    .insertInto("cycles")
    .values({
      workspace_id: open.id,
      id: toUuid(cycle.id),
      name: cycle.name,
      kind: cycle.kind,
      state: cycle.state,
      starts_on: cycle.startsOn,
      ends_before: cycle.endsBefore,
      created_at: at,
      removed_at: null,
    })
    .execute();
}

/** Changes a cycle if it still has this version; says whether it had. */
export async function updateCycle(
  open: OpenWorkspace,
  cycle: Pick<Cycle, "id" | "version">,
  change: Partial<Pick<Cycle, "name" | "state" | "startsOn" | "endsBefore">> & { removedAt?: string | null },
): Promise<boolean> {
  const result = await open.db
    .updateTable("cycles")
    .set((set) => ({
      name: change.name,
      state: change.state,
      starts_on: change.startsOn,
      ends_before: change.endsBefore,
      removed_at: change.removedAt,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(cycle.id))
    .where("version", "=", cycle.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Whether a cycle holds objectives that are not removed. */
export async function isCycleInUse(open: OpenWorkspace, id: CycleId): Promise<boolean> {
  const row = await open.db
    .selectFrom("objectives")
    .select("id")
    .where("workspace_id", "=", open.id)
    .where("cycle_id", "=", toUuid(id))
    .where("removed_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
