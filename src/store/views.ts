import { toId, toUuid } from "#lib/ids.ts";
import type { PersonId, ViewId } from "#okr/ids.ts";
import type { PlanFilter, SavedView } from "#okr/saved-view.ts";
import type { OpenWorkspace } from "./database.ts";

const selectViews = (open: OpenWorkspace, personId: PersonId) =>
  open.db
    .selectFrom("saved_views")
    .select(["id", "name", "filter", "version", "removed_at"])
    .where("workspace_id", "=", open.id)
    .where("person_id", "=", toUuid(personId));

type Row = Awaited<ReturnType<ReturnType<typeof selectViews>["execute"]>>[number];

const toView = (row: Row): SavedView => ({
  id: toId("view", row.id),
  name: row.name,
  filter: row.filter as PlanFilter,
  version: row.version,
});

/** A person's views that are not removed, oldest first. */
export const listViews = async (open: OpenWorkspace, personId: PersonId): Promise<SavedView[]> =>
  (await selectViews(open, personId).where("removed_at", "is", null).orderBy("created_at").orderBy("id").execute()).map(
    toView,
  );

/** A view of this person; other people's are not there. */
export async function findView(
  open: OpenWorkspace,
  personId: PersonId,
  id: ViewId,
): Promise<{ view: SavedView; isRemoved: boolean } | undefined> {
  const row = await selectViews(open, personId).where("id", "=", toUuid(id)).executeTakeFirst();
  return row && { view: toView(row), isRemoved: row.removed_at !== null };
}

export async function insertView(
  open: OpenWorkspace,
  view: Omit<SavedView, "version"> & { readonly personId: PersonId },
  at: string,
): Promise<void> {
  await open.db
    .insertInto("saved_views")
    .values({
      workspace_id: open.id,
      id: toUuid(view.id),
      person_id: toUuid(view.personId),
      name: view.name,
      filter: JSON.stringify(view.filter),
      created_at: at,
      removed_at: null,
    })
    .execute();
}

/** Changes a view if it still has this version; says whether it had. */
export async function updateView(
  open: OpenWorkspace,
  view: Pick<SavedView, "id" | "version">,
  change: { readonly name?: string; readonly removedAt?: string | null },
): Promise<boolean> {
  const result = await open.db
    .updateTable("saved_views")
    .set((set) => ({ name: change.name, removed_at: change.removedAt, version: set("version", "+", 1) }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(view.id))
    .where("version", "=", view.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
