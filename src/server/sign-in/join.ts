import type { PersonId } from "#okr/ids.ts";
import { findCredentialsByEmail } from "#store/sign-in/credentials.ts";
import type { InvitationByLink } from "#store/sign-in/invitations.ts";
import { createAccount, openAccount, takeOverAccount } from "./accounts.ts";
import type { WithPasswords } from "./accounts.ts";
import { newPasswordFor } from "./inputs.ts";
import { invitationClosed, openInvitation } from "./invitations.ts";
import { Refusal } from "./refusal.ts";
import type { SetUp, SetUpWorkspace } from "./set-up.ts";

export type Acceptance = { readonly token: string; readonly name?: string | undefined; readonly password: string };

async function invitedPerson(
  parts: WithPasswords,
  { email, workspaceId }: InvitationByLink,
  { name, password }: Acceptance,
): Promise<PersonId> {
  const known = await findCredentialsByEmail(parts.database, email);
  if (known?.passwordHash) return (await openAccount(parts, { email, password })).id;
  const parsed = newPasswordFor(email).safeParse(password);
  if (!parsed.success)
    throw new Refusal("invalid-input", `password: ${parsed.error.issues[0]?.message ?? "does not fit"}`);
  if (known) return takeOverAccount(parts, known, { workspaceId, password });
  if (name === undefined) throw new Refusal("invalid-input", "name: write your name");
  return createAccount(parts, { name, email, password });
}

/** Accepts an invitation: with the password of an account that is there, or with a name and a new password. */
export async function join(parts: WithPasswords & SetUp, acceptance: Acceptance): Promise<SetUpWorkspace> {
  const invitation = await openInvitation(parts, acceptance.token);
  const personId = await invitedPerson(parts, invitation, acceptance);
  const { id: invitationId, workspaceId, role, teamId } = invitation;
  const outcome = await parts.joinWorkspace({ workspaceId, personId, role, teamId, invitationId });
  if (outcome === "invitation-closed") throw invitationClosed("was used or taken back a moment ago");
  if (outcome === "already-a-member")
    throw new Refusal(
      "already-a-member",
      "You are in this workspace already, so nothing was changed. Sign in instead.",
    );
  return { workspaceId, personId };
}
