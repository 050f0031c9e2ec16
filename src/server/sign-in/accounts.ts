import { isDuplicate } from "#store/database.ts";
import { asSignIn } from "./database.ts";
import type { SignInTransaction } from "./database.ts";
import type { Passwords } from "./passwords.ts";
import { Refusal } from "./refusal.ts";
import type { Surroundings } from "./surroundings.ts";

/** A person who may have a password. The example's people and imported owners have none. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
};

const accounts = (db: SignInTransaction) =>
  db
    .selectFrom("people")
    .leftJoin("credentials", "credentials.person_id", "people.id")
    .select(["people.id", "people.name", "people.email", "credentials.password_hash as passwordHash"]);

export const findAccount = ({ database }: Surroundings, personId: string): Promise<Account | undefined> =>
  asSignIn(database, (db) => accounts(db).where("people.id", "=", personId).executeTakeFirst());

export const findAccountByEmail = ({ database }: Surroundings, email: string): Promise<Account | undefined> =>
  asSignIn(database, (db) => accounts(db).where("people.email", "=", email).executeTakeFirst());

export const emailInUse = (): Refusal =>
  new Refusal(
    "email-in-use",
    "Someone with this e-mail address is here already. Nothing was changed; use another address.",
  );

type NewAccount = { readonly name: string; readonly email: string; readonly passwordHash: string };

/** Adds a person with a password. */
export async function createAccount(
  { database, clock, newUuid }: Surroundings,
  { name, email, passwordHash }: NewAccount,
): Promise<string> {
  const id: string = newUuid();
  const now = clock.now().toString();
  try {
    await asSignIn(database, async (db) => {
      await db.insertInto("people").values({ id, name, email, created_at: now, updated_at: now }).execute();
      await db
        .insertInto("credentials")
        .values({ person_id: id, password_hash: passwordHash, changed_at: now })
        .execute();
    });
  } catch (error) {
    throw isDuplicate(error, "people_email_key") ? emailInUse() : error;
  }
  return id;
}

type Claim = { readonly personId: string; readonly workspaceId: string; readonly passwordHash: string };

/**
 * Gives a person who was only known by name a first password. Refused when another workspace knows them too: whoever
 * holds an invitation of one workspace must not become them in another.
 */
export function claimAccount(
  { database, clock }: Surroundings,
  { personId, workspaceId, passwordHash }: Claim,
): Promise<void> {
  return asSignIn(database, async (db) => {
    const elsewhere = await db
      .selectFrom("memberships")
      .select("workspace_id")
      .where("person_id", "=", personId)
      .where("workspace_id", "!=", workspaceId)
      .executeTakeFirst();
    if (elsewhere) throw emailInUse();
    const claimed = await db
      .insertInto("credentials")
      .values({ person_id: personId, password_hash: passwordHash, changed_at: clock.now().toString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (claimed.numInsertedOrUpdatedRows === 0n) throw emailInUse();
  });
}

/** Keeps a new password and ends all sessions of the person. */
export function changePassword(
  { database, clock }: Surroundings,
  personId: string,
  passwordHash: string,
): Promise<void> {
  return asSignIn(database, async (db) => {
    await db
      .updateTable("credentials")
      .set({ password_hash: passwordHash, changed_at: clock.now().toString() })
      .where("person_id", "=", personId)
      .execute();
    await db.deleteFrom("sessions").where("person_id", "=", personId).execute();
  });
}

/** The account that e-mail address and password open. An unknown address takes as long as a wrong password. */
export async function openAccount(
  surroundings: Surroundings,
  passwords: Passwords,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Account> {
  const account = await findAccountByEmail(surroundings, email);
  const isRight = await passwords.isRight(password, account?.passwordHash ?? undefined);
  if (!account || !isRight)
    throw new Refusal(
      "wrong-credentials",
      "This e-mail address and password do not fit together. Check both, then try again.",
    );
  return account;
}
