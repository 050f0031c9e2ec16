import { removeKeyResultsWith } from "#store/key-results.ts";
import { findObjective, updateObjective } from "#store/objectives.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getObjective, getOpenCycle, getTeam, mustEdit, refuseMissing, revise } from "../subjects.ts";

export const restoreObjective: Write<"objectives", "restore"> = async (at, { objectiveId }) => {
  const { objective, isRemoved } =
    (await findObjective(at.open, objectiveId)) ?? refuseMissing("objective", objectiveId);
  mustEdit(at, objective);
  if (!isRemoved) refuse("not-removed", "This objective is not removed. Nothing was changed.");
  await getOpenCycle(at, objective.cycleId);
  await getTeam(at, objective.teamId);
  const update = async () => {
    await removeKeyResultsWith(at.open, objectiveId, null);
    return updateObjective(at.open, objective, { removedAt: null });
  };
  return revise(at, {
    kind: "objective",
    operation: "objective.restored",
    before: objective,
    update,
    reread: () => getObjective(at, objectiveId),
  });
};
