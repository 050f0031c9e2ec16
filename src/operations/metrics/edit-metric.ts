import { listKeyResultsReading } from "#store/key-results.ts";
import { updateMetric } from "#store/metrics.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getMetric, mustEdit, revise } from "../subjects.ts";
import { mustBeInOrder, mustFitMetric, mustLookAfter } from "./metric-rules.ts";

export const editMetric: Write<"metrics", "edit"> = async (at, { metricId, ...change }) => {
  const before = await getMetric(at, metricId);
  mustEdit(at, before);
  if (change.teamId && change.teamId !== before.teamId) await mustLookAfter(at, change.teamId, null);
  if (change.ownerId) await getActivePerson(at, change.ownerId);
  const { goodDirection = before.goodDirection, bands = before.bands, name = before.name, unit } = change;
  mustBeInOrder(goodDirection, bands);
  if (unit)
    for (const { measure } of await listKeyResultsReading(at.open, metricId)) mustFitMetric(measure, { name, unit });
  return revise(at, {
    kind: "metric",
    operation: "metric.edited",
    before,
    update: () => updateMetric(at.open, before, change),
    reread: () => getMetric(at, metricId),
  });
};
