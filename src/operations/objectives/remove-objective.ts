import { removeKeyResultsWith } from "#store/key-results.ts";
import { findObjective, updateObjective } from "#store/objectives.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getOpenCycle, mustEdit, refuseMissing, retire } from "../subjects.ts";

export const removeObjective: Write<"objectives", "remove"> = async (at, { objectiveId }) => {
  const { objective, isRemoved } =
    (await findObjective(at.open, objectiveId)) ?? refuseMissing("objective", objectiveId);
  mustEdit(at, objective);
  if (isRemoved) refuse("already-removed", "This objective was removed before. Nothing was changed.");
  await getOpenCycle(at, objective.cycleId);
  const update = async () => {
    await removeKeyResultsWith(at.open, objectiveId, at.at);
    return updateObjective(at.open, objective, { removedAt: at.at });
  };
  const reread = async () =>
    (await findObjective(at.open, objectiveId))?.objective ?? refuseMissing("objective", objectiveId);
  return retire(at, { kind: "objective", operation: "objective.removed", before: objective, update, reread });
};
