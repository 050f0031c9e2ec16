import { findPerson } from "#store/people.ts";
import { removeTeamMember as takeOut } from "#store/teams.ts";
import type { Write } from "../context.ts";
import { getTeam, mustAdminister, refuseMissing } from "../subjects.ts";

export const removeTeamMember: Write<"teams", "removeMember"> = async (at, { teamId, personId }) => {
  const before = await getTeam(at, teamId);
  if (before.leadId !== at.caller.personId && personId !== at.caller.personId) mustAdminister(at);
  // Also someone who has left the workspace can be taken out.
  if (!(await findPerson(at.open, personId))) refuseMissing("person", personId);
  if (!before.memberIds.includes(personId)) return before;
  await takeOut(at.open, teamId, personId);
  const after = await getTeam(at, teamId);
  at.record("team.member-removed", { kind: "team", id: teamId }, before, after);
  return after;
};
