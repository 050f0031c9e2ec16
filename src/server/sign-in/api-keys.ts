import { idPrefix } from "#okr/ids.ts";
import type { WorkspaceId } from "#okr/ids.ts";
import { toId } from "#lib/ids.ts";
import { asSignIn } from "./database.ts";
import { hashOfKey } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";

export type OpenApiKey = {
  readonly workspaceId: WorkspaceId;
  readonly personId: string;
  readonly access: "full" | "read-only";
};

const usedAgainAfter = { hours: 1 };

/** What an API key opens, unless it was revoked. When it was last used is noted at most once an hour. */
export function findApiKey({ database, clock }: Surroundings, key: string): Promise<OpenApiKey | undefined> {
  const now = clock.now();
  return asSignIn(database, async (db) => {
    const row = await db
      .selectFrom("api_keys")
      .select(["workspace_id", "id", "person_id", "access", "last_used_at"])
      .where("key_hash", "=", hashOfKey(key))
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (!row) return undefined;
    const noted = row.last_used_at === null ? undefined : Temporal.Instant.from(row.last_used_at);
    if (!noted || Temporal.Instant.compare(noted.add(usedAgainAfter), now) <= 0)
      await db
        .updateTable("api_keys")
        .set({ last_used_at: now.toString() })
        .where("workspace_id", "=", row.workspace_id)
        .where("id", "=", row.id)
        .execute();
    return {
      workspaceId: toId(idPrefix.workspace, row.workspace_id),
      personId: row.person_id,
      access: row.access === "full" ? "full" : "read-only",
    };
  });
}
