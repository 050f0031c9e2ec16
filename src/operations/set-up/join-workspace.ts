import { spell } from "#lib/clock.ts";
import type { Clock } from "#lib/clock.ts";
import type { Role } from "#okr/access.ts";
import type { InvitationId, PersonId, TeamId, WorkspaceId } from "#okr/ids.ts";
import { appendActivity } from "#store/activity.ts";
import { inWorkspace } from "#store/database.ts";
import type { Database } from "#store/database.ts";
import { endInvitation } from "#store/invitations.ts";
import { findPerson, insertMembership } from "#store/people.ts";
import { scopeOf } from "#store/scope.ts";
import { findTeam, insertTeamMember } from "#store/teams.ts";

/** Somebody who holds an invitation that sign-in has checked. */
export type Joining = {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly teamId: TeamId | undefined;
  readonly invitationId: InvitationId;
};

/** Uses an invitation up and makes its holder a member, in one transaction with its line in the journal. */
export function joinWorkspace(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { workspaceId, personId, role, teamId, invitationId }: Joining,
): Promise<"joined" | "already-a-member" | "invitation-closed"> {
  return inWorkspace(database, scopeOf(workspaceId), async (open) => {
    const at = spell(clock.now());
    if ((await findPerson(open, personId))?.isActive) return "already-a-member";
    if (!(await endInvitation(open, invitationId, { acceptedAt: at, acceptedBy: personId })))
      return "invitation-closed";
    await insertMembership(open, { personId, role, title: "", at });
    const team = teamId && (await findTeam(open, teamId));
    if (team && !team.isRemoved) await insertTeamMember(open, team.team.id, personId);
    const person = await findPerson(open, personId);
    await appendActivity(open, {
      at,
      personId,
      through: "web",
      operation: "person.joined",
      subject: { kind: "person", id: personId },
      before: null,
      after: person,
    });
    return "joined";
  });
}
