import { findMetric, updateMetric } from "#store/metrics.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getMetric, getTeam, mustEdit, refuseMissing, revise } from "../subjects.ts";

export const restoreMetric: Write<"metrics", "restore"> = async (at, { metricId }) => {
  const { metric, isRemoved } = (await findMetric(at.open, metricId)) ?? refuseMissing("metric", metricId);
  mustEdit(at, metric);
  if (!isRemoved) refuse("not-removed", "This metric is not removed. Nothing was changed.");
  if (metric.teamId) await getTeam(at, metric.teamId);
  return revise(at, {
    kind: "metric",
    operation: "metric.restored",
    before: metric,
    update: () => updateMetric(at.open, metric, { removedAt: null }),
    reread: () => getMetric(at, metricId),
  });
};
