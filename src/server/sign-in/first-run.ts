import type { PersonId } from "#okr/ids.ts";
import { findCredentialsByEmail } from "#store/sign-in/credentials.ts";
import { aloneInFirstRun, hasOwnWorkspace } from "#store/sign-in/first-run.ts";
import { createAccount, openAccount } from "./accounts.ts";
import type { WithPasswords } from "./accounts.ts";
import { Refusal } from "./refusal.ts";
import type { SetUp, SetUpWorkspace } from "./set-up.ts";

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
async function ownersAccount(parts: WithPasswords, owner: Owner): Promise<PersonId> {
  const known = await findCredentialsByEmail(parts.database, owner.email);
  if (known?.passwordHash) return (await openAccount(parts, owner)).id;
  return createAccount(parts, owner);
}

// Of several who try at the same moment, in any process, one succeeds.
async function alone(parts: SetUp & WithPasswords, work: () => Promise<SetUpWorkspace>): Promise<SetUpWorkspace> {
  const made = await aloneInFirstRun(parts.database, async () => {
    if (await hasOwnWorkspace(parts.database)) throw setUpDone();
    return work();
  });
  if (made) return made;
  throw new Refusal(
    "set-up-under-way",
    "Someone else is setting up this Ladder right now. Nothing was changed; try again in a moment.",
  );
}

/** Makes the first workspace and its owner. */
export const createFirstWorkspace = (parts: WithPasswords & SetUp, owner: Owner): Promise<SetUpWorkspace> =>
  alone(parts, async () => {
    const { name, email, workspaceName } = owner;
    return parts.createWorkspace({ personId: await ownersAccount(parts, owner), name, email }, workspaceName);
  });

/** Makes the example company, or finds it, for someone who wants to look around first. */
export const explore = (parts: WithPasswords & SetUp): Promise<SetUpWorkspace> => alone(parts, parts.createExample);
