import { listPeople } from "#store/people.ts";
import { getPlanFacts } from "#store/plan.ts";
import { listTeams } from "#store/teams.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { getCycle } from "../subjects.ts";

export const getPlan: Read<"plan", "get"> = async (at, { cycleId }) => {
  const workspace = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const people = await listPeople(at.open);
  const teams = await listTeams(at.open);
  return { revision: workspace.revision, workspace, cycle, teams, people, ...(await getPlanFacts(at.open, cycle)) };
};
