import type { Objective } from "#okr/objective.ts";
import type { ExplainedNumbers } from "#okr/progress/numbers.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import { getPlanFacts, listSharedWith, listWithSeries } from "#store/plan.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Reading } from "../context.ts";
import { belowOf } from "../plan/below.ts";
import { getCycle } from "../subjects.ts";

/** What an objective's numbers are made of: its key results alone, or its whole cycle when supporting objectives count. */
async function factsFor(at: Reading, objective: Objective) {
  const cycle = await getCycle(at, objective.cycleId);
  if (objective.rollUp !== "key-results")
    return { cycle, ...(await getPlanFacts(at.open, cycle)), below: await belowOf(at, cycle, undefined) };
  const homes = [objective.id, ...(await listSharedWith(at.open, objective.id))];
  return { cycle, objectives: [objective], keyResults: await listWithSeries(at.open, homes) };
}

/** The numbers of an objective today; undefined when it is removed and counts nowhere. */
export async function numbersOfObjective(at: Reading, objective: Objective): Promise<ExplainedNumbers | undefined> {
  const facts = await factsFor(at, objective);
  const { objectiveNumbersById } = numbersOfPlan({ ...facts, workspace: await getWorkspace(at.open), today: at.today });
  return objectiveNumbersById.get(objective.id);
}
