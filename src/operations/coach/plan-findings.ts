import type { Finding } from "#okr/coach/finding.ts";
import { withoutKept } from "#okr/coach/kept.ts";
import { planDraftOf } from "#okr/coach/plan-draft.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { TeamId } from "#okr/ids.ts";
import type { KeptFinding } from "#store/kept-findings.ts";
import { listPoints } from "#store/metric-points.ts";
import { getPlanFacts } from "#store/plan.ts";
import { listTeams } from "#store/teams.ts";
import type { Reading } from "../context.ts";
import { foundIn } from "./found-in.ts";

/** Everything the Coach finds in a cycle's plan, or in what one team wrote of it; also what was kept as it is. */
export async function getPlanFindings(at: Reading, cycle: Cycle, teamId?: TeamId): Promise<readonly Finding[]> {
  const teams = await listTeams(at.open);
  const facts = await getPlanFacts(at.open, cycle);
  const metricIds = new Set(facts.keyResults.flatMap(({ metricId }) => metricId ?? []));
  const pointsByMetric = await listPoints(at.open, [...metricIds]);
  const plan = planDraftOf({ teams, cycle, ...facts, pointsByMetric });
  if (teamId === undefined) return foundIn(plan);
  const own = new Set<string>(facts.initiatives.filter((one) => one.teamId === teamId).map(({ id }) => id));
  return foundIn({
    teams: plan.teams.filter(({ id }) => id === teamId),
    initiatives: plan.initiatives?.filter(({ id }) => own.has(id ?? "")),
  });
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
