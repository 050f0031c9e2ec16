import { lastDayOf, weekOf } from "#okr/cycle.ts";
import type { Cycle } from "#okr/cycle.ts";
import { addDays } from "#lib/days.ts";
import { planBefore } from "#okr/plan-versions.ts";
import { standingsOf } from "#okr/progress/standings.ts";
import { listPlanVersions } from "#store/plan-versions.ts";
import { listTeams } from "#store/teams.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { getCycle } from "../subjects.ts";

/** The weeks of a cycle that have begun, each with its last day; today in the one that runs. */
function weeksSoFar(cycle: Cycle, today: string): { week: number; on: string }[] {
  const { week, weeks } = weekOf(cycle, today);
  return Array.from({ length: Math.min(week, weeks) }, (_none, place) => {
    const days = [addDays(cycle.startsOn, place * 7 + 6), lastDayOf(cycle), today];
    return { week: place + 1, on: days.toSorted()[0] ?? today };
  });
}

export const getPlanHistory: Read<"plan", "history"> = async (at, { cycleId }) => {
  const workspace = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const teams = await listTeams(at.open);
  const versions = await listPlanVersions(at.open, cycleId);
  return {
    revision: workspace.revision,
    weeks: weeksSoFar(cycle, at.today).map(({ week, on }) => {
      const { objectives, keyResults } = planBefore(versions, cycleId, at.endOf(on), on);
      return { week, on, ...standingsOf({ workspace, cycle, teams, objectives, keyResults, today: on }) };
    }),
  };
};
