import { sql } from "kysely";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId } from "#okr/ids.ts";
import { toId } from "#lib/ids.ts";
import { createAccount, emailInUse, findAccountByEmail, openAccount } from "./accounts.ts";
import { asSignIn } from "./database.ts";
import type { Passwords } from "./passwords.ts";
import { Refusal } from "./refusal.ts";
import type { SetUp, SetUpWorkspace } from "./set-up.ts";
import type { Surroundings } from "./surroundings.ts";
import { isFirstRun } from "./workspaces.ts";

// Any number, as long as nothing else in Ladder locks the same one.
const firstRunLock = 4_300_001;

export const setUpDone = (): Refusal =>
  new Refusal(
    "set-up-done",
    "Ladder has a workspace already, so nothing was changed. Sign in, or ask for an invitation.",
  );

type Owner = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly workspaceName: string;
};

/** The owner's account: a new one, or theirs from an attempt that ended halfway. */
async function ownersAccount(surroundings: Surroundings, passwords: Passwords, owner: Owner): Promise<PersonId> {
  const known = await findAccountByEmail(surroundings, owner.email);
  if (known?.passwordHash) return toId(idPrefix.person, (await openAccount(surroundings, passwords, owner)).id);
  if (known) throw emailInUse();
  const passwordHash = await passwords.hash(owner.password);
  return toId(idPrefix.person, await createAccount(surroundings, { ...owner, passwordHash }));
}

/** Makes the first workspace and its owner. Of several who try at the same moment, in any process, one succeeds. */
export function createFirstWorkspace(
  surroundings: Surroundings & SetUp,
  passwords: Passwords,
  owner: Owner,
): Promise<SetUpWorkspace> {
  return asSignIn(surroundings.database, async (db) => {
    const { rows } = await sql<{
      locked: boolean;
    }>`select pg_try_advisory_xact_lock(${firstRunLock}) as locked`.execute(db);
    if (rows[0]?.locked !== true)
      throw new Refusal(
        "set-up-under-way",
        "Someone else is setting up this Ladder right now. Nothing was changed; try again in a moment.",
      );
    if (!(await isFirstRun(surroundings))) throw setUpDone();
    const { name, email, workspaceName } = owner;
    const personId = await ownersAccount(surroundings, passwords, owner);
    return surroundings.createWorkspace({ personId, name, email }, workspaceName);
  });
}
