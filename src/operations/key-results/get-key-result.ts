import { numbersOfKeyResult } from "#okr/progress/plan-numbers.ts";
import { listSeries } from "#store/check-ins.ts";
import { findKeyResult } from "#store/key-results.ts";
import { findNewestPoint } from "#store/metric-points.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { plainNumbers } from "../numbers.ts";
import { refuseMissing } from "../subjects.ts";

export const getKeyResult: Read<"keyResults", "get"> = async (at, { keyResultId }) => {
  const { keyResult, isRemoved } =
    (await findKeyResult(at.open, keyResultId)) ?? refuseMissing("key-result", keyResultId);
  const checkIns = (await listSeries(at.open, [keyResultId])).get(keyResultId) ?? {
    dates: [],
    values: [],
    confidences: [],
  };
  const numbers = numbersOfKeyResult({ ...keyResult, checkIns }, at.today, await getWorkspace(at.open));
  const metricValue = keyResult.metricId ? await findNewestPoint(at.open, keyResult.metricId) : undefined;
  return { ...keyResult, checkIns, numbers: plainNumbers(numbers), metricValue: metricValue ?? null, isRemoved };
};
