import type { Cycle } from "#okr/cycle.ts";
import { planBefore } from "#okr/plan-versions.ts";
import { getPlanFacts } from "#store/plan.ts";
import { listPlanVersions } from "#store/plan-versions.ts";
import type { Reading } from "../context.ts";

/** Objectives, key results and initiatives of a cycle: as they are, or as they stood at the end of an earlier day. */
export async function factsOn(at: Reading, cycle: Cycle, on: string | undefined) {
  if (on === undefined || on >= at.today) return getPlanFacts(at.open, cycle);
  return planBefore(await listPlanVersions(at.open, cycle.id), cycle.id, at.endOf(on));
}
