import { toId, toUuid } from "#lib/ids.ts";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * The first owner of a workspace, or of the oldest workspace that is not the example. It is asked before a scope exists,
 * so it acts with sign-in's rights, which end at memberships.
 */
export function findOwner(
  database: Database,
  workspaceId: WorkspaceId | undefined,
): Promise<{ workspaceId: WorkspaceId; personId: PersonId } | undefined> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('role', 'ladder_sign_in', true)`.execute(db);
    let owners = db
      .selectFrom("memberships as m")
      .innerJoin("workspaces as w", "w.id", "m.workspace_id")
      .select(["m.workspace_id", "m.person_id"])
      .where("m.role", "=", "owner")
      .where("m.removed_at", "is", null)
      .orderBy("w.is_example")
      .orderBy("w.created_at")
      .orderBy("m.created_at")
      .limit(1);
    if (workspaceId) owners = owners.where("m.workspace_id", "=", toUuid(workspaceId));
    const row = await owners.executeTakeFirst();
    return row && { workspaceId: toId("wsp", row.workspace_id), personId: toId("per", row.person_id) };
  });
}

/** The oldest example workspace, if there is one. */
export function findExample(database: Database): Promise<WorkspaceId | undefined> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('role', 'ladder_sign_in', true)`.execute(db);
    const row = await db
      .selectFrom("workspaces")
      .select("id")
      .where("is_example", "=", true)
      .orderBy("created_at")
      .limit(1)
      .executeTakeFirst();
    return row && toId("wsp", row.id);
  });
}

/** Every workspace, for work that goes through all of them one by one. */
export function listWorkspaceIds(database: Database): Promise<WorkspaceId[]> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('role', 'ladder_sign_in', true)`.execute(db);
    const rows = await db.selectFrom("workspaces").select("id").orderBy("id").execute();
    return rows.map((row) => toId("wsp", row.id));
  });
}
