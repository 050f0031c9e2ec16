import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import { getPlanFacts } from "#store/plan.ts";
import { listTeams } from "#store/teams.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { plainExplanation } from "../numbers.ts";
import { getCycle, getTeam, refuseMissing } from "../subjects.ts";

export const explainTeam: Read<"teams", "explain"> = async (at, { teamId, cycleId }) => {
  const { parentId } = await getTeam(at, teamId);
  const cycle = await getCycle(at, cycleId);
  const workspace = await getWorkspace(at.open);
  const teams = await listTeams(at.open);
  const facts = await getPlanFacts(at.open, cycle);
  const { company, teamNumbersById } = numbersOfPlan({ ...facts, workspace, cycle, teams, today: at.today });
  const total = parentId === null ? company : (teamNumbersById.get(teamId) ?? refuseMissing("team", teamId));
  return plainExplanation(total.numbers.explain());
};
