import { addDays } from "#lib/days.ts";
import { lockPointsOn, savePoints, toSeries } from "#store/metric-points.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getMetric, mustEdit } from "../subjects.ts";

export const recordMetricPoints: Write<"metrics", "recordPoints"> = async (at, { metricId, points }) => {
  mustEdit(at, await getMetric(at, metricId));
  // Somewhere it is tomorrow already.
  const latest = addDays(at.today, 1);
  const early = points.find(({ on }) => on > latest);
  if (early)
    refuse(
      "invalid-input",
      `points: a point is dated today or earlier, and ${early.on} is to come. Nothing was changed.`,
    );
  const known = await lockPointsOn(
    at.open,
    metricId,
    points.map(({ on }) => on),
  );
  const valueByDay = new Map(known.map(({ on, value }) => [on, value]));
  const changed = points
    .filter(({ on, value }) => valueByDay.get(on) !== value)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const days = new Set(changed.map(({ on }) => on));
  const replaced = known.filter(({ on }) => days.has(on));
  // A source that sends the same points again has changed nothing.
  if (changed.length > 0) {
    await savePoints(at.open, metricId, changed);
    at.record("metric.points-recorded", { kind: "metric", id: metricId }, toSeries(replaced), toSeries(changed));
  }
  return {
    id: metricId,
    added: changed.length - replaced.length,
    replaced: replaced.length,
    unchanged: points.length - changed.length,
  };
};
