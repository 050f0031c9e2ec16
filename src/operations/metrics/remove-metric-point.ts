import { deletePoint, lockPointsOn, toSeries } from "#store/metric-points.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getMetric, mustEdit } from "../subjects.ts";

export const removeMetricPoint: Write<"metrics", "removePoint"> = async (at, { metricId, on }) => {
  const metric = await getMetric(at, metricId);
  mustEdit(at, metric);
  const [removed] = await lockPointsOn(at.open, metricId, [on]);
  if (!removed) return refuse("not-found", `${metric.name} has no point on ${on}. Nothing was changed.`);
  await deletePoint(at.open, metricId, on);
  at.record("metric.point-removed", { kind: "metric", id: metricId }, toSeries([removed]), toSeries([]));
  return { id: metricId, removed };
};
