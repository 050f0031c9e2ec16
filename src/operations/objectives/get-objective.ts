import type { Objective } from "#okr/objective.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import { findObjective } from "#store/objectives.ts";
import { getPlanFacts, listSharedWith, listWithSeries } from "#store/plan.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read, Reading } from "../context.ts";
import { plainNumbers } from "../numbers.ts";
import { getCycle, refuseMissing } from "../subjects.ts";

/** What an objective's numbers are made of: its key results alone, or its whole cycle when supporting objectives count. */
async function factsFor(at: Reading, objective: Objective) {
  const cycle = await getCycle(at, objective.cycleId);
  if (objective.rollUp !== "key-results") return { cycle, ...(await getPlanFacts(at.open, cycle)) };
  const homes = [objective.id, ...(await listSharedWith(at.open, objective.id))];
  return { cycle, objectives: [objective], keyResults: await listWithSeries(at.open, homes) };
}

export const getObjective: Read<"objectives", "get"> = async (at, { objectiveId }) => {
  const { objective, isRemoved } =
    (await findObjective(at.open, objectiveId)) ?? refuseMissing("objective", objectiveId);
  const facts = await factsFor(at, objective);
  const { objectiveNumbersById } = numbersOfPlan({ ...facts, workspace: await getWorkspace(at.open), today: at.today });
  const numbers = objectiveNumbersById.get(objectiveId);
  const none = {
    progress: null,
    pace: null,
    confidence: null,
    health: "not-started" as const,
    flags: [],
    because: "It is removed, so nothing is counted.",
  };
  return {
    ...objective,
    supports: [...objective.supports],
    numbers: numbers ? plainNumbers(numbers) : none,
    isRemoved,
  };
};
