import { findingsInSteps } from "#okr/coach/coach.ts";
import type { Finding } from "#okr/coach/finding.ts";
import type { PlanDraft } from "#okr/coach/subject.ts";

const stepsAtOnce = 20;

/** All findings in a plan, with a breath between steps in which others are answered: a large plan takes a second or two. */
export async function foundIn(plan: PlanDraft): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let steps = 0;
  for (const step of findingsInSteps(plan)) {
    findings.push(...step);
    if (++steps % stepsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return findings;
}
