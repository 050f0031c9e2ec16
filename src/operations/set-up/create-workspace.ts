import { spell } from "#lib/clock.ts";
import { toId, uuidV7 } from "#lib/ids.ts";
import { quarterOf } from "#okr/cycle.ts";
import { idPrefix } from "#okr/ids.ts";
import type { IdOf, Noun, PersonId, TeamId, WorkspaceId } from "#okr/ids.ts";
import { appendActivity } from "#store/activity.ts";
import { insertCycle } from "#store/cycles.ts";
import { inWorkspace } from "#store/database.ts";
import { insertMembership, insertPerson } from "#store/people.ts";
import { scopeOf } from "#store/scope.ts";
import { insertTeam, insertTeamMember } from "#store/teams.ts";
import { getWorkspace, insertWorkspace } from "#store/workspaces.ts";
import type { HostParts } from "../host.ts";

/** A workspace as it is made. `withCycle` adds the quarter that is running. */
export type NewWorkspace = { readonly name: string; readonly isExample: boolean; readonly withCycle: boolean };

/**
 * Makes a workspace that a person owns: its company as the root of all teams, the person in it (added, when they are not
 * there yet), and the quarter that is running. It is set-up and no operation of the contract, because there is no workspace yet to ask it in.
 */
export function createWorkspace(
  { database, clock, random }: Pick<HostParts, "database" | "clock" | "random">,
  personId: PersonId,
  { name, isExample, withCycle }: NewWorkspace,
  newPerson?: { readonly name: string; readonly email: string },
): Promise<{ workspaceId: WorkspaceId; companyId: TeamId }> {
  const now = clock.now();
  const at = spell(now);
  const newId = <N extends Noun>(noun: N): IdOf<N> => toId(idPrefix[noun], uuidV7(now.epochMilliseconds, random(10)));
  const workspaceId = newId("workspace");
  const companyId = newId("team");
  return inWorkspace(database, scopeOf(workspaceId), async (open) => {
    await insertWorkspace(open, { id: workspaceId, name, isExample, at });
    if (newPerson) await insertPerson(open, { id: personId, ...newPerson, at });
    await insertMembership(open, { personId, role: "owner", title: "", at });
    await insertTeam(
      open,
      { id: companyId, parentId: null, name, function: "company", leadId: personId, position: 0 },
      at,
    );
    await insertTeamMember(open, companyId, personId);
    if (withCycle) await insertCycle(open, { id: newId("cycle"), ...quarterOf(clock.today()), state: "active" }, at);
    await appendActivity(open, {
      at,
      personId,
      through: "set-up",
      operation: "workspace.created",
      subject: { kind: "workspace", id: workspaceId },
      before: null,
      after: await getWorkspace(open),
    });
    return { workspaceId, companyId };
  });
}
