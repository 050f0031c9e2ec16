import { toId, toUuid } from "#lib/ids.ts";
import type { ApiKeyId, PersonId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

export type ApiKey = {
  readonly id: ApiKeyId;
  readonly name: string;
  readonly access: "full" | "read-only";
  readonly personId: PersonId;
  readonly startsWith: string;
  readonly createdAt: string;
};

const selectKeys = (open: OpenWorkspace) =>
  open.db
    .selectFrom("api_keys")
    .select(["id", "name", "access", "person_id", "starts_with", "created_at", "revoked_at"])
    .where("workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectKeys>["execute"]>>[number];

const toApiKey = (row: Row): ApiKey => ({
  id: toId("key", row.id),
  name: row.name,
  access: row.access as ApiKey["access"],
  personId: toId("per", row.person_id),
  startsWith: row.starts_with,
  createdAt: row.created_at,
});

/** Keys that still work, newest first; one person's, or everyone's. */
export async function listApiKeys(open: OpenWorkspace, personId?: PersonId): Promise<ApiKey[]> {
  let keys = selectKeys(open).where("revoked_at", "is", null).orderBy("created_at", "desc").orderBy("id");
  if (personId) keys = keys.where("person_id", "=", toUuid(personId));
  return (await keys.execute()).map(toApiKey);
}

export async function findApiKey(
  open: OpenWorkspace,
  id: ApiKeyId,
): Promise<(ApiKey & { isRevoked: boolean }) | undefined> {
  const row = await selectKeys(open).where("id", "=", toUuid(id)).executeTakeFirst();
  return row && { ...toApiKey(row), isRevoked: row.revoked_at !== null };
}

/** Keeps a key's hash; the key itself is never stored. */
export async function insertApiKey(open: OpenWorkspace, key: ApiKey & { readonly keyHash: Buffer }): Promise<void> {
  await open.db
    .insertInto("api_keys")
    .values({
      workspace_id: open.id,
      id: toUuid(key.id),
      person_id: toUuid(key.personId),
      name: key.name,
      access: key.access,
      key_hash: key.keyHash,
      starts_with: key.startsWith,
      created_at: key.createdAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
}

export async function revokeApiKey(open: OpenWorkspace, id: ApiKeyId, at: string): Promise<void> {
  await open.db
    .updateTable("api_keys")
    .set({ revoked_at: at })
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(id))
    .execute();
}

/** Ends all keys of someone, so that none works again should they come back. */
export async function revokeApiKeysOf(open: OpenWorkspace, personId: PersonId, at: string): Promise<void> {
  await open.db
    .updateTable("api_keys")
    .set({ revoked_at: at })
    .where("workspace_id", "=", open.id)
    .where("person_id", "=", toUuid(personId))
    .where("revoked_at", "is", null)
    .execute();
}
