import { toId, toUuid } from "#lib/ids.ts";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { isDuplicate } from "../database.ts";
import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";
import type { SignInTransaction } from "./as-sign-in.ts";

/** A person, and what is kept of their password. The example's people and imported owners have none. */
export type Credentials = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | undefined;
};

const selectCredentials = (db: SignInTransaction) =>
  db
    .selectFrom("people")
    .leftJoin("credentials", "credentials.person_id", "people.id")
    .select(["people.id", "people.name", "people.email", "credentials.password_hash"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectCredentials>["execute"]>>[number];

const toCredentials = ({ id, name, email, password_hash: passwordHash }: Row): Credentials => ({
  id: toId(idPrefix.person, id),
  name,
  email,
  passwordHash: passwordHash ?? undefined,
});

export const findCredentials = (database: Database, personId: PersonId): Promise<Credentials | undefined> =>
  asSignIn(database, async (db) => {
    const row = await selectCredentials(db).where("people.id", "=", toUuid(personId)).executeTakeFirst();
    return row && toCredentials(row);
  });

/** By an address in lower case. */
export const findCredentialsByEmail = (database: Database, email: string): Promise<Credentials | undefined> =>
  asSignIn(database, async (db) => {
    const row = await selectCredentials(db).where("people.email", "=", email).executeTakeFirst();
    return row && toCredentials(row);
  });

type NewPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly at: string;
};

/** Adds a person with a password; says whether the address was free. */
export async function insertWithPassword(
  database: Database,
  { id, name, email, passwordHash, at }: NewPerson,
): Promise<boolean> {
  try {
    await asSignIn(database, async (db) => {
      await db
        .insertInto("people")
        .values({ id: toUuid(id), name, email, created_at: at, updated_at: at })
        .execute();
      await db
        .insertInto("credentials")
        .values({ person_id: toUuid(id), password_hash: passwordHash, changed_at: at })
        .execute();
    });
    return true;
  } catch (error) {
    if (isDuplicate(error, "people_email_key")) return false;
    throw error;
  }
}

type Claim = {
  readonly personId: PersonId;
  readonly workspaceId: WorkspaceId;
  readonly passwordHash: string;
  readonly at: string;
};

/** Gives a person a first password if nobody has, and if no other workspace knows them; says whether that was so. */
export function giveFirstPassword(
  database: Database,
  { personId, workspaceId, passwordHash, at }: Claim,
): Promise<boolean> {
  return asSignIn(database, async (db) => {
    const elsewhere = await db
      .selectFrom("memberships")
      .select("workspace_id")
      .where("person_id", "=", toUuid(personId))
      .where("workspace_id", "!=", toUuid(workspaceId))
      .executeTakeFirst();
    if (elsewhere) return false;
    const claimed = await db
      .insertInto("credentials")
      .values({ person_id: toUuid(personId), password_hash: passwordHash, changed_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return claimed.numInsertedOrUpdatedRows === 1n;
  });
}

type NewPassword = { readonly personId: PersonId; readonly passwordHash: string; readonly at: string };

/** Keeps another password and ends all sessions of the person. */
export function replacePassword(database: Database, { personId, passwordHash, at }: NewPassword): Promise<void> {
  return asSignIn(database, async (db) => {
    await db
      .updateTable("credentials")
      .set({ password_hash: passwordHash, changed_at: at })
      .where("person_id", "=", toUuid(personId))
      .execute();
    await db.deleteFrom("sessions").where("person_id", "=", toUuid(personId)).execute();
  });
}
