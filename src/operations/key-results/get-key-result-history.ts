import { targetChangesIn } from "#okr/target-change.ts";
import { listActivityOf } from "#store/activity.ts";
import { listCheckIns } from "#store/check-ins.ts";
import { findKeyResult } from "#store/key-results.ts";
import type { Read } from "../context.ts";
import { refuseMissing } from "../subjects.ts";

export const getKeyResultHistory: Read<"keyResults", "history"> = async (at, { keyResultId }) => {
  if (!(await findKeyResult(at.open, keyResultId))) refuseMissing("key-result", keyResultId);
  const checkIns = await listCheckIns(at.open, keyResultId);
  const changes = await listActivityOf(at.open, keyResultId);
  return {
    checkIns: checkIns.toReversed(),
    changes: changes.map(({ revision, at: when, personId, operation, before, after }) => ({
      revision,
      at: when,
      personId,
      operation,
      before,
      after,
    })),
    targetChanges: targetChangesIn(changes),
  };
};
