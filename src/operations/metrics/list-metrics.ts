import { isId } from "#lib/ids.ts";
import type { MetricId } from "#okr/ids.ts";
import { listMetrics as findMetrics } from "#store/metrics.ts";
import type { Read } from "../context.ts";
import { fromCursor, pageOf } from "../cursor.ts";
import { standingView } from "./standing-view.ts";

const isPlace = (place: unknown): place is MetricId => typeof place === "string" && isId("met", place);

export const listMetrics: Read<"metrics", "list"> = async (at, { teamId, limit, cursor }) => {
  const rows = await findMetrics(at.open, { teamId, after: fromCursor(cursor, isPlace), limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, limit, (last) => last.metric.id);
  return { metrics: page.map(standingView), nextCursor };
};
