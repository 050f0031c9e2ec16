import type { Role } from "#okr/access.ts";
import { idPrefix } from "#okr/ids.ts";
import type { InvitationId, TeamId, WorkspaceId } from "#okr/ids.ts";
import { toId } from "#lib/ids.ts";
import { asSignIn } from "./database.ts";
import { Refusal } from "./refusal.ts";
import { hashOfKey } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";

export type OpenInvitation = {
  readonly id: InvitationId;
  readonly workspaceId: WorkspaceId;
  readonly workspace: string;
  readonly workspaceName: string;
  readonly email: string;
  readonly role: Role;
  readonly teamId: TeamId | undefined;
  readonly invitedBy: string;
};

export const invitationClosed = (reason: string): Refusal =>
  new Refusal(
    "invitation-closed",
    `This invitation ${reason}. Nothing was changed; ask whoever invited you for a new link.`,
  );

/** The open invitation that a token stands for; refuses, saying why, one that is over. */
export function openInvitation({ database, clock }: Surroundings, token: string): Promise<OpenInvitation> {
  return asSignIn(database, async (db) => {
    const row = await db
      .selectFrom("invitations")
      .innerJoin("workspaces", "workspaces.id", "invitations.workspace_id")
      .innerJoin("people", "people.id", "invitations.invited_by")
      .select([
        "invitations.id",
        "invitations.workspace_id",
        "workspaces.name as workspace_name",
        "invitations.email",
        "invitations.role",
        "invitations.team_id",
        "people.name as invited_by",
        "invitations.accepted_at",
        "invitations.revoked_at",
        "invitations.expires_at",
      ])
      .where("token_hash", "=", hashOfKey(token))
      .executeTakeFirst();
    if (!row) throw new Refusal("not-found", "There is no such invitation. Check that the link was copied whole.");
    if (row.accepted_at !== null) throw invitationClosed("was used before");
    if (row.revoked_at !== null) throw invitationClosed("was taken back");
    if (Temporal.Instant.compare(row.expires_at, clock.now()) <= 0) throw invitationClosed("is older than seven days");
    return {
      id: toId(idPrefix.invitation, row.id),
      workspaceId: toId(idPrefix.workspace, row.workspace_id),
      workspace: row.workspace_id,
      workspaceName: row.workspace_name,
      email: row.email,
      role: row.role as Role,
      teamId: row.team_id === null ? undefined : toId(idPrefix.team, row.team_id),
      invitedBy: row.invited_by,
    };
  });
}
