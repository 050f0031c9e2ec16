import { toId, toUuid } from "#lib/ids.ts";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId } from "#okr/ids.ts";
import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";

type NewSession = {
  readonly tokenHash: Buffer;
  readonly personId: PersonId;
  readonly at: string;
  readonly expiresAt: string;
  /** The session that this one takes the place of. */
  readonly replacing: Buffer | undefined;
};

/** Adds a session, and removes the one it replaces and those of the person that are over. */
export function insertSession(
  database: Database,
  { tokenHash, personId, at, expiresAt, replacing }: NewSession,
): Promise<void> {
  const person = toUuid(personId);
  return asSignIn(database, async (db) => {
    if (replacing) await db.deleteFrom("sessions").where("token_hash", "=", replacing).execute();
    await db.deleteFrom("sessions").where("person_id", "=", person).where("expires_at", "<=", at).execute();
    await db
      .insertInto("sessions")
      .values({ token_hash: tokenHash, person_id: person, created_at: at, expires_at: expiresAt })
      .execute();
  });
}

/** The session under a token's hash, unless it is over. */
export const findSession = (
  database: Database,
  tokenHash: Buffer,
  at: string,
): Promise<{ personId: PersonId; expiresAt: string } | undefined> =>
  asSignIn(database, async (db) => {
    const row = await db
      .selectFrom("sessions")
      .select(["person_id", "expires_at"])
      .where("token_hash", "=", tokenHash)
      .where("expires_at", ">", at)
      .executeTakeFirst();
    return row && { personId: toId(idPrefix.person, row.person_id), expiresAt: row.expires_at };
  });

export const prolongSession = (database: Database, tokenHash: Buffer, expiresAt: string): Promise<void> =>
  asSignIn(database, async (db) => {
    await db.updateTable("sessions").set({ expires_at: expiresAt }).where("token_hash", "=", tokenHash).execute();
  });

export const removeSession = (database: Database, tokenHash: Buffer): Promise<void> =>
  asSignIn(database, async (db) => {
    await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
  });
