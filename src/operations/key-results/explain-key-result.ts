import { numbersOfKeyResult } from "#okr/progress/plan-numbers.ts";
import { listSeries } from "#store/check-ins.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { plainExplanation } from "../numbers.ts";
import { getKeyResult } from "../subjects.ts";

export const explainKeyResult: Read<"keyResults", "explain"> = async (at, { keyResultId }) => {
  const keyResult = await getKeyResult(at, keyResultId);
  const checkIns = (await listSeries(at.open, [keyResultId])).get(keyResultId) ?? {
    dates: [],
    values: [],
    confidences: [],
  };
  const numbers = numbersOfKeyResult({ ...keyResult, checkIns }, at.today, await getWorkspace(at.open));
  return plainExplanation(numbers.explain());
};
