import { nextKeyResultPosition, shiftKeyResults, updateKeyResult } from "#store/key-results.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustNotLoop } from "../objectives/alignment.ts";
import { getKeyResult, getObjective, getOpenCycle, mustEdit, revise } from "../subjects.ts";
import { mustFitCycle, mustLeaveShares } from "./key-result-rules.ts";

export const moveKeyResult: Write<"keyResults", "move"> = async (at, { keyResultId, ...to }) => {
  await lockWorkspace(at.open);
  const before = await getKeyResult(at, keyResultId);
  const home = await getObjective(at, before.objectiveId);
  mustEdit(at, home);
  await getOpenCycle(at, home.cycleId);
  const { objectiveId = before.objectiveId } = to;
  const objective = await getObjective(at, objectiveId);
  const isMoving = objectiveId !== before.objectiveId;
  if (isMoving) {
    mustEdit(at, objective);
    mustFitCycle(await getOpenCycle(at, objective.cycleId), before.startsOn, before.dueOn);
    await mustLeaveShares(at, objectiveId, before.share);
  }
  const position = to.position ?? (await nextKeyResultPosition(at.open, objectiveId));
  const update = async () => {
    if (to.position !== undefined) await shiftKeyResults(at.open, objectiveId, position);
    const isUpdated = await updateKeyResult(at.open, before, {
      objectiveId,
      position,
      ...(isMoving
        ? { teamId: objective.teamId, alsoUnder: before.alsoUnder.filter((other) => other !== objectiveId) }
        : {}),
    });
    // What supports this key result now ladders up to its new objective, which must not be below them.
    if (isMoving) await mustNotLoop(at, objectiveId, objective.supports);
    return isUpdated;
  };
  if (objective.supports.some((support) => support.id === keyResultId))
    refuse(
      "alignment-loop",
      "That objective ladders up to this key result, so it cannot hold it. Nothing was changed.",
    );
  return revise(at, {
    kind: "key-result",
    operation: "key-result.moved",
    before,
    update,
    reread: () => getKeyResult(at, keyResultId),
  });
};
