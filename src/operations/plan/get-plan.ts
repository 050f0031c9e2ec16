import type { Cycle } from "#okr/cycle.ts";
import { listPeople } from "#store/people.ts";
import { getPlanJson } from "#store/plan-json.ts";
import { listTeams } from "#store/teams.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read, Reading } from "../context.ts";
import { getCycle } from "../subjects.ts";
import { WrittenJson } from "../written-json.ts";
import { belowOf } from "./below.ts";
import { factsOn } from "./facts-on.ts";

/** The plan as it stood at the end of an earlier day; teams and people are today's. */
async function planOn(at: Reading, cycle: Cycle, on: string) {
  const { objectives, keyResults, initiatives } = await factsOn(at, cycle, on);
  const keyResultsById = Map.groupBy(keyResults, (one) => one.objectiveId);
  return {
    objectives: objectives.map(({ cycleId: _cycleId, ...objective }) => ({
      ...objective,
      keyResults: (keyResultsById.get(objective.id) ?? []).map(({ objectiveId: _objectiveId, ...one }) => one),
    })),
    initiatives,
    above: [],
    below: await belowOf(at, cycle, on),
  };
}

export const getPlan: Read<"plan", "get"> = async (at, { cycleId, on }) => {
  const workspace = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const people = await listPeople(at.open);
  const teams = await listTeams(at.open);
  if (on !== undefined && on < at.today)
    return { revision: workspace.revision, workspace, cycle, teams, people, ...(await planOn(at, cycle, on)) };
  const below = await belowOf(at, cycle, undefined);
  const lists = await getPlanJson(at.open, cycle);
  const rest = JSON.stringify({ revision: workspace.revision, workspace, cycle, teams, people });
  return new WrittenJson(
    `${rest.slice(0, -1)},"objectives":${lists.objectives},"initiatives":${lists.initiatives},"above":${lists.above},"below":${JSON.stringify(below)}}`,
    workspace.revision,
  );
};
