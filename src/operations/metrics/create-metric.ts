import { insertMetric } from "#store/metrics.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getMetric } from "../subjects.ts";
import { mustBeInOrder, mustLookAfter } from "./metric-rules.ts";

export const createMetric: Write<"metrics", "create"> = async (at, { ownerId = at.caller.personId, ...input }) => {
  await mustLookAfter(at, input.teamId, ownerId);
  if (ownerId) await getActivePerson(at, ownerId);
  mustBeInOrder(input.goodDirection, input.bands);
  const id = at.newId("metric");
  await insertMetric(at.open, { ...input, id, ownerId }, at.at);
  const metric = await getMetric(at, id);
  at.record("metric.created", { kind: "metric", id }, null, metric);
  return metric;
};
