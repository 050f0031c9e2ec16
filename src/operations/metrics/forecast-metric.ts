import { forecastOfMetric } from "#okr/forecast/forecast-of-metric.ts";
import { listPoints } from "#store/metric-points.ts";
import type { Read } from "../context.ts";
import { getMetric } from "../subjects.ts";

export const forecastMetric: Read<"metrics", "forecast"> = async (at, { metricId }) => {
  const metric = await getMetric(at, metricId);
  const points = (await listPoints(at.open, [metricId])).get(metricId) ?? { dates: [], values: [] };
  return forecastOfMetric(metric, points);
};
