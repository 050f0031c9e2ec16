import { toId } from "#lib/ids.ts";
import type { Role } from "#okr/access.ts";
import { idPrefix } from "#okr/ids.ts";
import type { InvitationId, TeamId, WorkspaceId } from "#okr/ids.ts";
import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";

/** An invitation as whoever holds its link sees it, open or not. */
export type InvitationByLink = {
  readonly id: InvitationId;
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly email: string;
  readonly role: Role;
  readonly teamId: TeamId | undefined;
  readonly invitedBy: string;
  readonly expiresAt: string;
  readonly isAccepted: boolean;
  readonly isRevoked: boolean;
};

export const findInvitationByToken = (database: Database, tokenHash: Buffer): Promise<InvitationByLink | undefined> =>
  asSignIn(database, async (db) => {
    const row = await db
      .selectFrom("invitations as i")
      .innerJoin("workspaces as w", "w.id", "i.workspace_id")
      .innerJoin("people as p", "p.id", "i.invited_by")
      .select(["i.id", "i.workspace_id", "w.name as workspace_name", "i.email", "i.role", "i.team_id"])
      .select(["p.name as invited_by", "i.expires_at", "i.accepted_at", "i.revoked_at"])
      .where("i.token_hash", "=", tokenHash)
      .executeTakeFirst();
    return (
      row && {
        id: toId(idPrefix.invitation, row.id),
        workspaceId: toId(idPrefix.workspace, row.workspace_id),
        workspaceName: row.workspace_name,
        email: row.email,
        role: row.role as Role,
        teamId: row.team_id === null ? undefined : toId(idPrefix.team, row.team_id),
        invitedBy: row.invited_by,
        expiresAt: row.expires_at,
        isAccepted: row.accepted_at !== null,
        isRevoked: row.revoked_at !== null,
      }
    );
  });
