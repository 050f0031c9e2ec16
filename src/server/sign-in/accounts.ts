import { toId } from "#lib/ids.ts";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { giveFirstPassword, findCredentialsByEmail, insertWithPassword } from "#store/sign-in/credentials.ts";
import type { Credentials } from "#store/sign-in/credentials.ts";
import type { Passwords } from "./passwords.ts";
import { Refusal } from "./refusal.ts";
import type { Surroundings } from "./surroundings.ts";

export const emailInUse = (): Refusal =>
  new Refusal(
    "email-in-use",
    "Someone with this e-mail address is here already. Nothing was changed; use another address.",
  );

/** What accounts need beside their surroundings. */
export type WithPasswords = Surroundings & { readonly passwords: Passwords };

type NewAccount = { readonly name: string; readonly email: string; readonly password: string };

/** Adds a person with a password. */
export async function createAccount(
  { database, clock, newUuid, passwords }: WithPasswords,
  { name, email, password }: NewAccount,
): Promise<PersonId> {
  const id = toId(idPrefix.person, newUuid());
  const passwordHash = await passwords.hash(password);
  if (!(await insertWithPassword(database, { id, name, email, passwordHash, at: clock.now().toString() })))
    throw emailInUse();
  return id;
}

/**
 * Gives a person who was only known by name a first password. Refused when another workspace knows them too: whoever
 * holds an invitation of one workspace must not become them in another.
 */
export async function takeOverAccount(
  { database, clock, passwords }: WithPasswords,
  { id: personId }: Credentials,
  { workspaceId, password }: { readonly workspaceId: WorkspaceId; readonly password: string },
): Promise<PersonId> {
  const passwordHash = await passwords.hash(password);
  const at = clock.now().toString();
  if (!(await giveFirstPassword(database, { personId, workspaceId, passwordHash, at }))) throw emailInUse();
  return personId;
}

/** The account that e-mail address and password open. An unknown address takes as long as a wrong password. */
export async function openAccount(
  { database, passwords }: WithPasswords,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Credentials> {
  const account = await findCredentialsByEmail(database, email);
  const isRight = await passwords.isRight(password, account?.passwordHash);
  if (!account || !isRight)
    throw new Refusal(
      "wrong-credentials",
      "This e-mail address and password do not fit together. Check both, then try again.",
    );
  return account;
}
