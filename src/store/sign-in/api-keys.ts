import { toId, toUuid } from "#lib/ids.ts";
import { idPrefix } from "#okr/ids.ts";
import type { ApiKeyId, PersonId, WorkspaceId } from "#okr/ids.ts";
import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";

/** What an API key opens. */
export type KeyGrant = {
  readonly id: ApiKeyId;
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly access: "full" | "read-only";
  readonly lastUsedAt: string | null;
};

/** What the key under a hash opens, unless it was revoked. */
export const findKeyGrant = (database: Database, keyHash: Buffer): Promise<KeyGrant | undefined> =>
  asSignIn(database, async (db) => {
    const row = await db
      .selectFrom("api_keys")
      .select(["workspace_id", "id", "person_id", "access", "last_used_at"])
      .where("key_hash", "=", keyHash)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    return (
      row && {
        id: toId(idPrefix["api-key"], row.id),
        workspaceId: toId(idPrefix.workspace, row.workspace_id),
        personId: toId(idPrefix.person, row.person_id),
        access: row.access === "full" ? "full" : "read-only",
        lastUsedAt: row.last_used_at,
      }
    );
  });

export const noteKeyUse = (database: Database, { workspaceId, id }: KeyGrant, at: string): Promise<void> =>
  asSignIn(database, async (db) => {
    await db
      .updateTable("api_keys")
      .set({ last_used_at: at })
      .where("workspace_id", "=", toUuid(workspaceId))
      .where("id", "=", toUuid(id))
      .execute();
  });
