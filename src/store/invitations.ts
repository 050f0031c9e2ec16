import { toId, toUuid } from "#lib/ids.ts";
import type { Role } from "#okr/access.ts";
import type { InvitationId, PersonId, TeamId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

export type Invitation = {
  readonly id: InvitationId;
  readonly email: string;
  readonly role: Role;
  readonly invitedById: PersonId;
  readonly expiresAt: string;
};

const selectOpen = (open: OpenWorkspace) =>
  open.db
    .selectFrom("invitations")
    .select(["id", "email", "role", "invited_by", "expires_at", "revoked_at", "accepted_at"])
    .where("workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectOpen>["execute"]>>[number];

const toInvitation = (row: Row): Invitation => ({
  id: toId("inv", row.id),
  email: row.email,
  role: row.role as Role,
  invitedById: toId("per", row.invited_by),
  expiresAt: row.expires_at,
});

/** Invitations that can still be accepted at this moment, newest first. */
export const listInvitations = async (open: OpenWorkspace, now: string): Promise<Invitation[]> =>
  (
    await selectOpen(open)
      .where("revoked_at", "is", null)
      .where("accepted_at", "is", null)
      .where("expires_at", ">", now)
      .orderBy("created_at", "desc")
      .execute()
  ).map(toInvitation);

/** An invitation, and whether it can still be accepted. */
export async function findInvitation(
  open: OpenWorkspace,
  id: InvitationId,
): Promise<(Invitation & { isOpen: boolean }) | undefined> {
  const row = await selectOpen(open).where("id", "=", toUuid(id)).executeTakeFirst();
  return row && { ...toInvitation(row), isOpen: row.revoked_at === null && row.accepted_at === null };
}

export async function insertInvitation(
  open: OpenWorkspace,
  invitation: Invitation & { readonly teamId: TeamId | undefined; readonly tokenHash: Buffer; readonly at: string },
): Promise<void> {
  await open.db
    .insertInto("invitations")
    .values({
      workspace_id: open.id,
      id: toUuid(invitation.id),
      email: invitation.email,
      role: invitation.role,
      team_id: invitation.teamId ? toUuid(invitation.teamId) : null,
      token_hash: invitation.tokenHash,
      invited_by: toUuid(invitation.invitedById),
      created_at: invitation.at,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      accepted_by: null,
      revoked_at: null,
    })
    .execute();
}

/** Ends an open invitation, because it was taken back or because someone came; says whether it was open. */
export async function endInvitation(
  open: OpenWorkspace,
  id: InvitationId,
  how: { readonly revokedAt: string } | { readonly acceptedAt: string; readonly acceptedBy: PersonId },
): Promise<boolean> {
  const result = await open.db
    .updateTable("invitations")
    .set(
      "revokedAt" in how
        ? { revoked_at: how.revokedAt }
        : { accepted_at: how.acceptedAt, accepted_by: toUuid(how.acceptedBy) },
    )
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(id))
    .where("revoked_at", "is", null)
    .where("accepted_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes back the open invitations of someone who may invite no longer. */
export async function revokeInvitationsBy(open: OpenWorkspace, personId: PersonId, at: string): Promise<void> {
  await open.db
    .updateTable("invitations")
    .set({ revoked_at: at })
    .where("workspace_id", "=", open.id)
    .where("invited_by", "=", toUuid(personId))
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}
