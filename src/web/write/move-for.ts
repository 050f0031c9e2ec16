import { projectToOutcome } from "#okr/coach/project-to-outcome.ts";
import type { ProjectMove } from "#okr/coach/project-to-outcome.ts";
import type { CycleDays } from "#okr/coach/subject.ts";
import { libraryMetrics } from "#okr/library/metrics.ts";

/**
 * What a project written as a key result may become: an initiative, and three outcomes it may be meant to move. It lies with the
 * library of metrics in a file of its own, which is loaded after the Coach.
 */
export const moveFor = (text: string, objective: string, cycle: CycleDays): ProjectMove =>
  projectToOutcome(text, { objective, metrics: libraryMetrics, cycle });
