import { updateObjective } from "#store/objectives.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getObjective, getOpenCycle, mustEdit, revise } from "../subjects.ts";

export const editObjective: Write<"objectives", "edit"> = async (at, { objectiveId, ...change }) => {
  const before = await getObjective(at, objectiveId);
  mustEdit(at, before);
  await getOpenCycle(at, before.cycleId);
  if (change.ownerId) await getActivePerson(at, change.ownerId);
  return revise(at, {
    kind: "objective",
    operation: "objective.edited",
    before,
    update: () => updateObjective(at.open, before, change),
    reread: () => getObjective(at, objectiveId),
  });
};
