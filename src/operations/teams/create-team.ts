import { insertTeam, listTeams } from "#store/teams.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getTeam, mustAdminister } from "../subjects.ts";

export const createTeam: Write<"teams", "create"> = async (at, { parentId, name, function: teamFunction, leadId }) => {
  mustAdminister(at);
  await getTeam(at, parentId);
  if (leadId) await getActivePerson(at, leadId);
  const siblings = (await listTeams(at.open)).filter((team) => team.parentId === parentId);
  const position = Math.max(-1, ...siblings.map((team) => team.position)) + 1;
  const team = { id: at.newId("team"), parentId, name, function: teamFunction, leadId, position };
  await insertTeam(at.open, team, at.at);
  const created = await getTeam(at, team.id);
  at.record("team.created", { kind: "team", id: team.id }, null, created);
  return created;
};
