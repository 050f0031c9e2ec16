import { findInvitationByToken } from "#store/sign-in/invitations.ts";
import type { InvitationByLink } from "#store/sign-in/invitations.ts";
import { Refusal } from "./refusal.ts";
import { hashOfKey } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";

export const invitationClosed = (reason: string): Refusal =>
  new Refusal(
    "invitation-closed",
    `This invitation ${reason}. Nothing was changed; ask whoever invited you for a new link.`,
  );

/** The open invitation that a token stands for; refuses, saying why, one that is over. */
export async function openInvitation({ database, clock }: Surroundings, token: string): Promise<InvitationByLink> {
  const invitation = await findInvitationByToken(database, hashOfKey(token));
  if (!invitation) throw new Refusal("not-found", "There is no such invitation. Check that the link was copied whole.");
  if (invitation.isAccepted) throw invitationClosed("was used before");
  if (invitation.isRevoked) throw invitationClosed("was taken back");
  if (Temporal.Instant.compare(invitation.expiresAt, clock.now()) <= 0)
    throw invitationClosed("is older than seven days");
  return invitation;
}
