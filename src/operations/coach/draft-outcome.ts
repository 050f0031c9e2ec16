import { projectToOutcome } from "#okr/coach/project-to-outcome.ts";
import { libraryMetrics } from "#okr/library/metrics.ts";
import type { Read } from "../context.ts";
import { getCycle } from "../subjects.ts";

export const draftOutcome: Read<"coach", "outcome"> = async (at, { text, context, cycleId }) => {
  const cycle = cycleId && (await getCycle(at, cycleId));
  return projectToOutcome(text, { objective: context, metrics: libraryMetrics, cycle });
};
