import { findKeyResult, updateKeyResult } from "#store/key-results.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getKeyResult, getOpenCycleOf, getTeam, mustEdit, refuseMissing, revise } from "../subjects.ts";
import { mustLeaveShares } from "./key-result-rules.ts";

export const restoreKeyResult: Write<"keyResults", "restore"> = async (at, { keyResultId }) => {
  const { keyResult, isRemoved } =
    (await findKeyResult(at.open, keyResultId)) ?? refuseMissing("key-result", keyResultId);
  mustEdit(at, keyResult);
  if (!isRemoved) refuse("not-removed", "This key result is not removed. Nothing was changed.");
  await getOpenCycleOf(at, keyResult.objectiveId);
  await getTeam(at, keyResult.teamId);
  await mustLeaveShares(at, keyResult.objectiveId, keyResult.share);
  const update = () => updateKeyResult(at.open, keyResult, { removedAt: null, removedWith: null });
  return revise(at, {
    kind: "key-result",
    operation: "key-result.restored",
    before: keyResult,
    update,
    reread: () => getKeyResult(at, keyResultId),
  });
};
