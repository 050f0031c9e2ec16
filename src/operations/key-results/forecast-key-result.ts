import { forecastOf } from "#okr/forecast/forecast.ts";
import { historyOf } from "#okr/forecast/history.ts";
import { disagreementOf } from "#okr/progress/disagreement.ts";
import { listSeries } from "#store/check-ins.ts";
import { listPoints } from "#store/metric-points.ts";
import type { Read } from "../context.ts";
import { getKeyResult } from "../subjects.ts";

export const forecastKeyResult: Read<"keyResults", "forecast"> = async (at, { keyResultId }) => {
  const keyResult = await getKeyResult(at, keyResultId);
  const checkIns = (await listSeries(at.open, [keyResultId])).get(keyResultId) ?? {
    dates: [],
    values: [],
    confidences: [],
  };
  const { metricId } = keyResult;
  const metric = metricId ? (await listPoints(at.open, [metricId])).get(metricId) : undefined;
  const history = historyOf(metric, checkIns, at.today);
  const forecast = forecastOf({ ...keyResult, checkIns, history }, at.today);
  const confidence = checkIns.confidences.at(-1) ?? null;
  return { ...forecast, confidence, disagreement: disagreementOf(confidence, forecast.likelihood) ?? null };
};
