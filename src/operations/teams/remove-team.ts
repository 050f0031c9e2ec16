import { findTeam, isTeamInUse, updateTeam } from "#store/teams.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, refuseMissing, retire } from "../subjects.ts";

export const removeTeam: Write<"teams", "remove"> = async (at, { teamId }) => {
  mustAdminister(at);
  const { team, isRemoved } = (await findTeam(at.open, teamId)) ?? refuseMissing("team", teamId);
  if (isRemoved) refuse("already-removed", "This team was removed before. Nothing was changed.");
  if (team.parentId === null)
    refuse("root-team", "The company is the root of all teams and stays. Nothing was changed.");
  if (await isTeamInUse(at.open, teamId))
    refuse(
      "team-not-empty",
      `${team.name} still has teams, objectives, key results, initiatives or metrics. Move or remove those first; nothing was changed.`,
    );
  const reread = async () => (await findTeam(at.open, teamId))?.team ?? refuseMissing("team", teamId);
  return retire(at, {
    kind: "team",
    operation: "team.removed",
    before: team,
    update: () => updateTeam(at.open, team, { removedAt: at.at }),
    reread,
  });
};
