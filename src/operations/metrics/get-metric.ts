import { listPoints } from "#store/metric-points.ts";
import { findStandingMetric } from "#store/metrics.ts";
import type { Read } from "../context.ts";
import { refuseMissing } from "../subjects.ts";
import { standingView } from "./standing-view.ts";

export const getMetric: Read<"metrics", "get"> = async (at, { metricId, ...range }) => {
  const found = (await findStandingMetric(at.open, metricId)) ?? refuseMissing("metric", metricId);
  const points = (await listPoints(at.open, [metricId], range)).get(metricId) ?? { dates: [], values: [] };
  return { ...standingView(found), points, isRemoved: found.isRemoved };
};
