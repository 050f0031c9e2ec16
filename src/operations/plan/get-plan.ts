import { listPeople } from "#store/people.ts";
import { getPlanJson } from "#store/plan-json.ts";
import { listTeams } from "#store/teams.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { getCycle } from "../subjects.ts";
import { WrittenJson } from "../written-json.ts";

export const getPlan: Read<"plan", "get"> = async (at, { cycleId }) => {
  const workspace = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const people = await listPeople(at.open);
  const teams = await listTeams(at.open);
  const lists = await getPlanJson(at.open, cycle);
  const rest = JSON.stringify({ revision: workspace.revision, workspace, cycle, teams, people });
  return new WrittenJson(
    `${rest.slice(0, -1)},"objectives":${lists.objectives},"initiatives":${lists.initiatives},"above":${lists.above}}`,
    workspace.revision,
  );
};
