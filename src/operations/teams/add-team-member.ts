import { insertTeamMember } from "#store/teams.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getTeam, mustAdminister } from "../subjects.ts";

export const addTeamMember: Write<"teams", "addMember"> = async (at, { teamId, personId }) => {
  const before = await getTeam(at, teamId);
  if (before.leadId !== at.caller.personId) mustAdminister(at);
  await getActivePerson(at, personId);
  if (before.memberIds.includes(personId)) return before;
  await insertTeamMember(at.open, teamId, personId);
  const after = await getTeam(at, teamId);
  at.record("team.member-added", { kind: "team", id: teamId }, before, after);
  return after;
};
