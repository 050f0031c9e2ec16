import { endInvitation, findInvitation } from "#store/invitations.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, refuseMissing } from "../subjects.ts";

export const revokeInvitation: Write<"invitations", "revoke"> = async (at, { invitationId }) => {
  mustAdminister(at);
  const { isOpen, ...invitation } =
    (await findInvitation(at.open, invitationId)) ?? refuseMissing("invitation", invitationId);
  if (!isOpen || !(await endInvitation(at.open, invitationId, { revokedAt: at.at })))
    refuse("already-removed", "This invitation was used or taken back before. Nothing was changed.");
  at.record("invitation.revoked", { kind: "invitation", id: invitationId }, invitation, null);
  return invitation;
};
