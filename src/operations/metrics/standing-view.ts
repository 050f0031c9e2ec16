import { bandOf } from "#okr/metric.ts";
import type { StandingMetric } from "#store/metrics.ts";

/** A metric with its newest point and how that reads. */
export const standingView = ({ metric, newest, keyResultIds }: StandingMetric) => ({
  ...metric,
  newest,
  band: newest && bandOf(metric, newest.value),
  keyResultIds,
});
