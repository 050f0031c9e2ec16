import type { KeyResult, Objective, Team } from "#web/plan/plan-rows.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";

type Plan = {
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
};

const byPosition = (one: { readonly position: number }, other: { readonly position: number }): number =>
  one.position - other.position;

/** The key results as the plan lists them: by team, objective and place. */
export function inPlanOrder({ teams, objectives, keyResults }: Plan): KeyResult[] {
  const objectivesByTeam = Map.groupBy(objectives, (one) => one.teamId as string);
  const keyResultsByObjective = Map.groupBy(keyResults, (one) => one.objectiveId as string);
  return teamsInOrder(teams)
    .flatMap(({ team }) => (objectivesByTeam.get(team.id) ?? []).toSorted(byPosition))
    .flatMap((objective) => (keyResultsByObjective.get(objective.id) ?? []).toSorted(byPosition));
}

/** The key results before and after one, in the order of the plan; undefined at its ends. */
export function neighboursOf(
  plan: Plan,
  keyResultId: string,
): { previous: string | undefined; next: string | undefined } {
  const ids = inPlanOrder(plan).map((keyResult) => keyResult.id as string);
  const at = ids.indexOf(keyResultId);
  return { previous: at < 0 ? undefined : ids[at - 1], next: at < 0 ? undefined : ids[at + 1] };
}
