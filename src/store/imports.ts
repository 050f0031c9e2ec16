import { toId, toUuid } from "#lib/ids.ts";
import type { ImportId, InitiativeId, KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

/** What an import added, by noun, so that undoing it removes exactly that. */
export type Added = {
  readonly teams: readonly TeamId[];
  readonly objectives: readonly ObjectiveId[];
  readonly keyResults: readonly KeyResultId[];
  readonly initiatives: readonly InitiativeId[];
};

export type Import = {
  readonly id: ImportId;
  readonly personId: PersonId;
  readonly fileName: string;
  readonly notes: readonly { readonly text: string; readonly line: number }[];
  readonly added: Added;
  readonly appliedAt: string;
  readonly isUndone: boolean;
};

const selectImports = (open: OpenWorkspace) =>
  open.db
    .selectFrom("imports")
    .select(["id", "person_id", "file_name", "notes", "added", "applied_at", "undone_at"])
    .where("workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectImports>["execute"]>>[number];

const toImport = (row: Row): Import => ({
  id: toId("imp", row.id),
  personId: toId("per", row.person_id),
  fileName: row.file_name,
  notes: row.notes as unknown as Import["notes"],
  added: row.added as unknown as Added,
  appliedAt: row.applied_at,
  isUndone: row.undone_at !== null,
});

/** All imports, newest first. */
export const listImports = async (open: OpenWorkspace): Promise<Import[]> =>
  (await selectImports(open).orderBy("applied_at", "desc").orderBy("id", "desc").execute()).map(toImport);

export async function findImport(open: OpenWorkspace, id: ImportId): Promise<Import | undefined> {
  const row = await selectImports(open).where("id", "=", toUuid(id)).executeTakeFirst();
  return row && toImport(row);
}

/** Keeps an import with the whole document it came from. */
export async function insertImport(open: OpenWorkspace, one: Import & { readonly document: string }): Promise<void> {
  await open.db
    .insertInto("imports")
    .values({
      workspace_id: open.id,
      id: toUuid(one.id),
      person_id: toUuid(one.personId),
      file_name: one.fileName,
      document: one.document,
      notes: JSON.stringify(one.notes),
      added: JSON.stringify(one.added),
      applied_at: one.appliedAt,
      undone_at: null,
    })
    .execute();
}

export async function markImportUndone(open: OpenWorkspace, id: ImportId, at: string): Promise<void> {
  await open.db
    .updateTable("imports")
    .set({ undone_at: at })
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(id))
    .execute();
}
