import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { MetricId } from "#okr/ids.ts";
import type { Point, PointSeries } from "#okr/metric.ts";
import type { OpenWorkspace } from "./database.ts";

/** Points as columns, oldest first. */
export const toSeries = (points: readonly Point[]): PointSeries => ({
  dates: points.map(({ on }) => on),
  values: points.map(({ value }) => value),
});

/** Points as columns, oldest first, for each of these metrics that has any; of a range of days, both included. */
export async function listPoints(
  open: OpenWorkspace,
  metricIds: readonly MetricId[],
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Promise<Map<MetricId, PointSeries>> {
  if (metricIds.length === 0) return new Map();
  let points = open.db
    .selectFrom("metric_points")
    .select(["metric_id", "on_date as on", "value"])
    .where("workspace_id", "=", open.id)
    .where("metric_id", "=", sql<string>`any (${metricIds.map(toUuid)}::uuid[])`)
    .orderBy("metric_id")
    .orderBy("on_date");
  if (from !== undefined) points = points.where("on_date", ">=", from);
  if (to !== undefined) points = points.where("on_date", "<=", to);
  const byMetric = Map.groupBy(await points.execute(), (row) => toId("met", row.metric_id));
  return new Map([...byMetric].map(([id, own]) => [id, toSeries(own)]));
}

/** The newest point of a metric, or the newest of those up to a day. */
export function findNewestPoint(open: OpenWorkspace, metricId: MetricId, to?: string): Promise<Point | undefined> {
  let points = open.db
    .selectFrom("metric_points")
    .select(["on_date as on", "value"])
    .where("workspace_id", "=", open.id)
    .where("metric_id", "=", toUuid(metricId))
    .orderBy("on_date", "desc")
    .limit(1);
  if (to !== undefined) points = points.where("on_date", "<=", to);
  return points.executeTakeFirst();
}

/** The points of a metric on these days, oldest first; other writers of the metric wait until this one is done. */
export async function lockPointsOn(open: OpenWorkspace, metricId: MetricId, days: readonly string[]): Promise<Point[]> {
  await open.db
    .selectFrom("metrics")
    .select("id")
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(metricId))
    .forUpdate()
    .execute();
  return open.db
    .selectFrom("metric_points")
    .select(["on_date as on", "value"])
    .where("workspace_id", "=", open.id)
    .where("metric_id", "=", toUuid(metricId))
    .where("on_date", "=", sql<string>`any (${days}::date[])`)
    .orderBy("on_date")
    .execute();
}

/** Records points; one of a day that has a point replaces it. */
export async function savePoints(open: OpenWorkspace, metricId: MetricId, points: readonly Point[]): Promise<void> {
  const { dates, values } = toSeries(points);
  await sql`
    insert into metric_points (workspace_id, metric_id, on_date, value)
    select ${open.id}::uuid, ${toUuid(metricId)}::uuid, on_date, value
    from unnest(${dates}::date[], ${values}::numeric[]) as given (on_date, value)
    on conflict (workspace_id, metric_id, on_date) do update set value = excluded.value`.execute(open.db);
}

export async function deletePoint(open: OpenWorkspace, metricId: MetricId, on: string): Promise<void> {
  await open.db
    .deleteFrom("metric_points")
    .where("workspace_id", "=", open.id)
    .where("metric_id", "=", toUuid(metricId))
    .where("on_date", "=", on)
    .execute();
}
