import type { ObjectiveId, TeamId } from "#okr/ids.ts";
import type { Health } from "./health.ts";
import { netConfidenceOf } from "./net-confidence.ts";
import type { Numbers } from "./numbers.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { numbersOfPlan } from "./plan-numbers.ts";
import type { Tally } from "./totals.ts";

/** Where something stands on a day, short enough to be kept for every week. */
export type Standing = {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly health: Health;
  readonly tally: Tally;
  readonly netConfidence: number | null;
};

/** Where the company, its teams and its objectives stand on a day. */
export type Standings = {
  readonly company: Standing;
  readonly teams: readonly (Standing & { readonly teamId: TeamId })[];
  readonly objectives: readonly (Standing & { readonly objectiveId: ObjectiveId })[];
};

const standingOf = ({ progress, pace, health }: Numbers, tally: Tally): Standing => ({
  progress,
  pace,
  health,
  tally,
  netConfidence: netConfidenceOf(tally),
});

/** Where everything in a plan stands on the facts' day; an objective's tally has the key results it is made of. */
export function standingsOf(facts: PlanFacts): Standings {
  const { objectiveNumbersById, keyResultNumbersById, teamNumbersById, company } = numbersOfPlan(facts);
  const tallyById = new Map<ObjectiveId, Record<Health, number>>(
    facts.objectives.map(({ id }) => [id, { "not-started": 0, "on-track": 0, "at-risk": 0, "off-track": 0 }]),
  );
  for (const { id, objectiveId, alsoUnder } of facts.keyResults)
    for (const under of new Set([objectiveId, ...alsoUnder])) {
      const tally = tallyById.get(under);
      if (tally) tally[keyResultNumbersById.get(id)?.confidence ?? "not-started"]++;
    }
  return {
    company: standingOf(company.numbers, company.tally),
    teams: [...teamNumbersById].map(([teamId, { numbers, tally }]) => ({ teamId, ...standingOf(numbers, tally) })),
    objectives: [...tallyById].flatMap(([objectiveId, tally]) => {
      const numbers = objectiveNumbersById.get(objectiveId);
      return numbers ? [{ objectiveId, ...standingOf(numbers, tally) }] : [];
    }),
  };
}
