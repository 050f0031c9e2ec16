import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { Cadence } from "#okr/cadence.ts";
import type { KeyResultId, MetricId, TeamId } from "#okr/ids.ts";
import type { GoodDirection, Metric, Point, Stage, Timing } from "#okr/metric.ts";
import type { OpenWorkspace } from "./database.ts";
import { fromUnit, toUnit } from "./measures.ts";

const selectMetrics = (open: OpenWorkspace) =>
  open.db
    .selectFrom("metrics as m")
    .select([
      "m.id",
      "m.team_id",
      "m.owner_id",
      "m.name",
      "m.definition",
      "m.formula",
      "m.unit_kind",
      "m.unit_label",
      "m.unit_decimals",
      "m.good_direction",
      "m.timing",
      "m.cadence",
      "m.source",
      "m.is_north_star",
      "m.stage",
      "m.weak",
      "m.strong",
      "m.version",
      "m.removed_at",
    ])
    .where("m.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectMetrics>["execute"]>>[number];

const toMetric = (row: Row): Metric => ({
  id: toId("met", row.id),
  teamId: row.team_id ? toId("tea", row.team_id) : null,
  ownerId: row.owner_id ? toId("per", row.owner_id) : null,
  name: row.name,
  definition: row.definition,
  formula: row.formula,
  unit: toUnit(row),
  goodDirection: row.good_direction as GoodDirection,
  timing: row.timing as Timing,
  cadence: row.cadence as Cadence,
  source: row.source,
  isNorthStar: row.is_north_star,
  stage: row.stage as Stage | null,
  bands: row.weak === null || row.strong === null ? null : { weak: row.weak, strong: row.strong },
  version: row.version,
});

/** A metric with where it stands. */
export type StandingMetric = {
  readonly metric: Metric;
  readonly newest: Point | null;
  readonly keyResultIds: readonly KeyResultId[];
  readonly isRemoved: boolean;
};

// The newest point is the last entry of the points' key; what is read of it is in that index.
const selectStanding = (open: OpenWorkspace) =>
  selectMetrics(open).select([
    sql<Point | null>`(select json_build_object('on', p.on_date, 'value', p.value) from metric_points p
      where p.workspace_id = m.workspace_id and p.metric_id = m.id order by p.on_date desc limit 1)`.as("newest"),
    sql<string[]>`array(select k.id::text from key_results k
      where k.workspace_id = m.workspace_id and k.metric_id = m.id and k.removed_at is null order by 1)`.as(
      "key_results",
    ),
  ]);

const toStanding = (
  row: Awaited<ReturnType<ReturnType<typeof selectStanding>["execute"]>>[number],
): StandingMetric => ({
  metric: toMetric(row),
  newest: row.newest,
  keyResultIds: row.key_results.map((id) => toId("kr", id)),
  isRemoved: row.removed_at !== null,
});

/** Which metrics to list; `after` is where the page before ended. */
export type MetricFilter = {
  readonly teamId?: TeamId | undefined;
  readonly after?: MetricId | undefined;
  readonly limit: number;
};

/** Metrics that are not removed, in the order they were added. */
export async function listMetrics(open: OpenWorkspace, filter: MetricFilter): Promise<StandingMetric[]> {
  let metrics = selectStanding(open).where("m.removed_at", "is", null).orderBy("m.id").limit(filter.limit);
  if (filter.teamId) metrics = metrics.where("m.team_id", "=", toUuid(filter.teamId));
  if (filter.after) metrics = metrics.where("m.id", ">", toUuid(filter.after));
  return (await metrics.execute()).map(toStanding);
}

export async function findStandingMetric(open: OpenWorkspace, id: MetricId): Promise<StandingMetric | undefined> {
  const row = await selectStanding(open).where("m.id", "=", toUuid(id)).executeTakeFirst();
  return row && toStanding(row);
}

export async function findMetric(
  open: OpenWorkspace,
  id: MetricId,
): Promise<{ metric: Metric; isRemoved: boolean } | undefined> {
  const row = await selectMetrics(open).where("m.id", "=", toUuid(id)).executeTakeFirst();
  return row && { metric: toMetric(row), isRemoved: row.removed_at !== null };
}

export async function insertMetric(open: OpenWorkspace, metric: Omit<Metric, "version">, at: string): Promise<void> {
  await open.db
    .insertInto("metrics")
    .values({
      workspace_id: open.id,
      id: toUuid(metric.id),
      team_id: metric.teamId ? toUuid(metric.teamId) : null,
      owner_id: metric.ownerId ? toUuid(metric.ownerId) : null,
      name: metric.name,
      definition: metric.definition,
      formula: metric.formula,
      ...fromUnit(metric.unit),
      good_direction: metric.goodDirection,
      timing: metric.timing,
      cadence: metric.cadence,
      source: metric.source,
      is_north_star: metric.isNorthStar,
      stage: metric.stage,
      weak: metric.bands?.weak ?? null,
      strong: metric.bands?.strong ?? null,
      created_at: at,
      removed_at: null,
    })
    .execute();
}

/** What may change of a metric. */
export type MetricChange = {
  readonly [Field in Exclude<keyof Metric, "id" | "version">]?: Metric[Field] | undefined;
} & { readonly removedAt?: string | null };

/** Changes a metric if it still has this version; says whether it had. */
export async function updateMetric(
  open: OpenWorkspace,
  metric: Pick<Metric, "id" | "version">,
  change: MetricChange,
): Promise<boolean> {
  const result = await open.db
    .updateTable("metrics")
    .set((set) => ({
      team_id: change.teamId ? toUuid(change.teamId) : change.teamId,
      owner_id: change.ownerId ? toUuid(change.ownerId) : change.ownerId,
      name: change.name,
      definition: change.definition,
      formula: change.formula,
      ...(change.unit ? fromUnit(change.unit) : {}),
      good_direction: change.goodDirection,
      timing: change.timing,
      cadence: change.cadence,
      source: change.source,
      is_north_star: change.isNorthStar,
      stage: change.stage,
      weak: change.bands === null ? null : change.bands?.weak,
      strong: change.bands === null ? null : change.bands?.strong,
      removed_at: change.removedAt,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(metric.id))
    .where("version", "=", metric.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
