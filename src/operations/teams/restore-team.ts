import { findTeam, updateTeam } from "#store/teams.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getTeam, mustAdminister, refuseMissing, revise } from "../subjects.ts";

export const restoreTeam: Write<"teams", "restore"> = async (at, { teamId }) => {
  mustAdminister(at);
  const { team, isRemoved } = (await findTeam(at.open, teamId)) ?? refuseMissing("team", teamId);
  if (!isRemoved) refuse("not-removed", "This team is not removed. Nothing was changed.");
  if (team.parentId) await getTeam(at, team.parentId);
  return revise(at, {
    kind: "team",
    operation: "team.restored",
    before: team,
    update: () => updateTeam(at.open, team, { removedAt: null }),
    reread: () => getTeam(at, teamId),
  });
};
