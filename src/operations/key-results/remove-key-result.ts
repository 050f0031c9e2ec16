import { findKeyResult, updateKeyResult } from "#store/key-results.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getOpenCycleOf, mustEdit, refuseMissing, retire } from "../subjects.ts";

export const removeKeyResult: Write<"keyResults", "remove"> = async (at, { keyResultId }) => {
  const { keyResult, isRemoved } =
    (await findKeyResult(at.open, keyResultId)) ?? refuseMissing("key-result", keyResultId);
  mustEdit(at, keyResult);
  if (isRemoved) refuse("already-removed", "This key result was removed before. Nothing was changed.");
  await getOpenCycleOf(at, keyResult.objectiveId);
  const reread = async () =>
    (await findKeyResult(at.open, keyResultId))?.keyResult ?? refuseMissing("key-result", keyResultId);
  return retire(at, {
    kind: "key-result",
    operation: "key-result.removed",
    before: keyResult,
    update: () => updateKeyResult(at.open, keyResult, { removedAt: at.at }),
    reread,
  });
};
