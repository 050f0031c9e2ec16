import type { PersonId, TeamId } from "#okr/ids.ts";
import type { Measure } from "#okr/measure.ts";
import { canReadFrom, isBandsInOrder } from "#okr/metric.ts";
import type { Bands, GoodDirection, Metric } from "#okr/metric.ts";
import type { Reading } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getTeam, mustEdit } from "../subjects.ts";

/** Refuses to give a metric to a team, or without a team to a person, that the caller may not act for. */
export async function mustLookAfter(at: Reading, teamId: TeamId | null, ownerId: PersonId | null): Promise<void> {
  if (teamId) await getTeam(at, teamId);
  mustEdit(at, teamId ? { teamId } : { ownerId });
}

/** Refuses bands whose strong side is not the good one. */
export function mustBeInOrder(goodDirection: GoodDirection, bands: Bands | null): void {
  if (bands && !isBandsInOrder(goodDirection, bands))
    refuse(
      "invalid-input",
      `bands: where ${goodDirection} is good, strong is ${goodDirection === "up" ? "above" : "below"} weak. Nothing was changed.`,
    );
}

/** Refuses a measure that counts something else than the metric it is to read from. */
export function mustFitMetric(measure: Measure, { name, unit }: Pick<Metric, "name" | "unit">): void {
  if (!canReadFrom(measure, unit))
    refuse(
      "metric-does-not-fit",
      `${name} counts something else than this measure. Give both the same unit, or choose another metric; nothing was changed.`,
    );
}
