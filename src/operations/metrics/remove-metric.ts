import { findMetric, updateMetric } from "#store/metrics.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustEdit, refuseMissing, retire } from "../subjects.ts";

export const removeMetric: Write<"metrics", "remove"> = async (at, { metricId }) => {
  const { metric, isRemoved } = (await findMetric(at.open, metricId)) ?? refuseMissing("metric", metricId);
  mustEdit(at, metric);
  if (isRemoved) refuse("already-removed", "This metric was removed before. Nothing was changed.");
  const reread = async () => (await findMetric(at.open, metricId))?.metric ?? refuseMissing("metric", metricId);
  return retire(at, {
    kind: "metric",
    operation: "metric.removed",
    before: metric,
    update: () => updateMetric(at.open, metric, { removedAt: at.at }),
    reread,
  });
};
