import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import type { Numbers } from "#okr/progress/numbers.ts";
import { getPlanFacts } from "#store/plan.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { plainNumbers } from "../numbers.ts";
import { getCycle } from "../subjects.ts";

export const getPlanNumbers: Read<"plan", "numbers"> = async (at, { cycleId }) => {
  const workspace = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const { objectives, keyResults } = await getPlanFacts(at.open, cycle);
  const { objectiveNumbersById, keyResultNumbersById } = numbersOfPlan({
    workspace,
    cycle,
    objectives,
    keyResults,
    today: at.today,
  });
  const of = (numbers: Numbers | undefined) => {
    if (!numbers) throw new Error("A plan has numbers for everything in it.");
    return plainNumbers(numbers);
  };
  return {
    revision: workspace.revision,
    objectives: objectives.map(({ id, title }) => ({
      objectiveId: id,
      title,
      numbers: of(objectiveNumbersById.get(id)),
    })),
    keyResults: keyResults.map(({ id, title }) => ({
      keyResultId: id,
      title,
      numbers: of(keyResultNumbersById.get(id)),
    })),
  };
};
