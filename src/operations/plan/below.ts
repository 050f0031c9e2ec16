import type { CycleId } from "#okr/ids.ts";
import type { Cycle } from "#okr/cycle.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import { listSupportersElsewhere } from "#store/objectives.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Reading } from "../context.ts";
import { plainNumbers } from "../numbers.ts";
import { getCycle } from "../subjects.ts";
import { factsOn } from "./facts-on.ts";

/**
 * The objectives of other cycles that support this cycle's, with their numbers on a day, wherever an objective is made of
 * supporting objectives: a quarter's under a year's. Cycles that support one another in a circle are each counted once.
 */
export async function belowOf(
  at: Reading,
  cycle: Cycle,
  on: string | undefined,
  seen: ReadonlySet<CycleId> = new Set(),
) {
  const known = new Set([...seen, cycle.id]);
  const supporters = (await listSupportersElsewhere(at.open, cycle.id)).filter((one) => !known.has(one.cycleId));
  const below = [];
  for (const [cycleId, own] of Map.groupBy(supporters, (one) => one.cycleId)) {
    const other = await getCycle(at, cycleId);
    const facts = await factsOn(at, other, on);
    const numbers = numbersOfPlan({
      ...facts,
      workspace: await getWorkspace(at.open),
      cycle: other,
      below: await belowOf(at, other, on, known),
      today: on ?? at.today,
    });
    const wanted = new Set(own.map(({ id }) => id));
    for (const { id, title, supports } of facts.objectives) {
      const objectiveNumbers = wanted.has(id) ? numbers.objectiveNumbersById.get(id) : undefined;
      if (objectiveNumbers)
        below.push({ id, title, cycleId, supports: [...supports], numbers: plainNumbers(objectiveNumbers) });
    }
  }
  return below;
}
