import { idPrefix } from "#okr/ids.ts";
import type { PersonId } from "#okr/ids.ts";
import { toId } from "#lib/ids.ts";
import { claimAccount, createAccount, findAccountByEmail, openAccount } from "./accounts.ts";
import { newPasswordFor } from "./inputs.ts";
import { invitationClosed, openInvitation } from "./invitations.ts";
import type { OpenInvitation } from "./invitations.ts";
import type { Passwords } from "./passwords.ts";
import { Refusal } from "./refusal.ts";
import type { SetUp, SetUpWorkspace } from "./set-up.ts";
import type { Surroundings } from "./surroundings.ts";

export type Acceptance = { readonly token: string; readonly name?: string | undefined; readonly password: string };

async function invitedAccount(
  surroundings: Surroundings,
  passwords: Passwords,
  { email, workspace }: OpenInvitation,
  { name, password }: Acceptance,
): Promise<PersonId> {
  const known = await findAccountByEmail(surroundings, email);
  if (known?.passwordHash)
    return toId(idPrefix.person, (await openAccount(surroundings, passwords, { email, password })).id);
  const parsed = newPasswordFor(email).safeParse(password);
  if (!parsed.success)
    throw new Refusal("invalid-input", `password: ${parsed.error.issues[0]?.message ?? "does not fit"}`);
  if (known) {
    await claimAccount(surroundings, {
      personId: known.id,
      workspaceId: workspace,
      passwordHash: await passwords.hash(password),
    });
    return toId(idPrefix.person, known.id);
  }
  if (name === undefined) throw new Refusal("invalid-input", "name: write your name");
  return toId(
    idPrefix.person,
    await createAccount(surroundings, { name, email, passwordHash: await passwords.hash(password) }),
  );
}

/** Accepts an invitation: with the password of an account that is there, or with a name and a new password. */
export async function join(
  surroundings: Surroundings & SetUp,
  passwords: Passwords,
  acceptance: Acceptance,
): Promise<SetUpWorkspace> {
  const invitation = await openInvitation(surroundings, acceptance.token);
  const personId = await invitedAccount(surroundings, passwords, invitation, acceptance);
  const { id: invitationId, workspaceId, role, teamId } = invitation;
  const outcome = await surroundings.joinWorkspace({ workspaceId, personId, role, teamId, invitationId });
  if (outcome === "invitation-closed") throw invitationClosed("was used or taken back a moment ago");
  if (outcome === "already-a-member")
    throw new Refusal(
      "already-a-member",
      "You are in this workspace already, so nothing was changed. Sign in instead.",
    );
  return { workspaceId, personId };
}
