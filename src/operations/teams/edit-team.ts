import type { TeamId } from "#okr/ids.ts";
import { listTeams, updateTeam } from "#store/teams.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write, Writing } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getActivePerson, getTeam, mustAdminister, revise } from "../subjects.ts";

async function refuseLoop(at: Writing, teamId: TeamId, parentId: TeamId): Promise<void> {
  const parentById = new Map((await listTeams(at.open)).map((team) => [team.id, team.parentId]));
  for (let above: TeamId | null | undefined = parentId; above; above = parentById.get(above))
    if (above === teamId)
      refuse("team-loop", "That team is part of this one, so this one cannot be part of it. Nothing was changed.");
}

export const editTeam: Write<"teams", "edit"> = async (at, { teamId, ...change }) => {
  mustAdminister(at);
  if (change.parentId) await lockWorkspace(at.open);
  const before = await getTeam(at, teamId);
  if (change.leadId) await getActivePerson(at, change.leadId);
  if (change.parentId) {
    await getTeam(at, change.parentId);
    if (before.parentId === null)
      refuse("root-team", "The company is the root of all teams and belongs to none. Nothing was changed.");
    await refuseLoop(at, teamId, change.parentId);
  }
  return revise(at, {
    kind: "team",
    operation: "team.edited",
    before,
    update: () => updateTeam(at.open, before, change),
    reread: () => getTeam(at, teamId),
  });
};
