import { findingsOfPlan } from "#okr/coach/coach.ts";
import type { Finding } from "#okr/coach/finding.ts";
import { withoutKept } from "#okr/coach/kept.ts";
import { planDraftOf } from "#okr/coach/plan-draft.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { KeptFinding } from "#store/kept-findings.ts";
import { getPlanFacts } from "#store/plan.ts";
import { listTeams } from "#store/teams.ts";
import type { Reading } from "../context.ts";

/** Everything the Coach finds in a cycle's plan, also what was kept as it is. */
export async function getPlanFindings(at: Reading, cycle: Cycle): Promise<readonly Finding[]> {
  const teams = await listTeams(at.open);
  return findingsOfPlan(planDraftOf({ teams, cycle, ...(await getPlanFacts(at.open, cycle)) }));
}

/** The findings that were not kept, and the kept ones that nothing is found for any more. */
export function sortedByKept(
  findings: readonly Finding[],
  kept: readonly KeptFinding[],
): { findings: readonly Finding[]; unused: ReadonlySet<KeptFinding> } {
  const findingsById = Map.groupBy(findings, ({ subject }) => subject.id);
  const keptById = Map.groupBy(kept, ({ subjectId }) => subjectId as string | null);
  // Kept for one subject says nothing of another one with the same words.
  const isKept = (finding: Finding): boolean =>
    withoutKept([finding], keptById.get(finding.subject.id) ?? []).findings.length === 0;
  const isUnused = (one: KeptFinding): boolean =>
    withoutKept(findingsById.get(one.subjectId) ?? [], [one]).unused.length > 0;
  return { findings: findings.filter((one) => !isKept(one)), unused: new Set(kept.filter(isUnused)) };
}
