import type { Support } from "#okr/objective.ts";
import type { KeyResult, Objective, Team } from "./plan-rows.ts";
import { teamsInOrder } from "./team-tree.ts";

/** Something an objective may ladder up to, as a choice in a list. */
export type LadderChoice = { readonly value: string; readonly title: string; readonly support: Support };

/** The choices of a team, objectives followed by their key results. */
export type LadderGroup = { readonly team: string; readonly choices: readonly LadderChoice[] };

type Plan = {
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
};

/** The value of a support in a list of choices. */
export const toChoiceValue = ({ kind, id }: Support): string => `${kind} ${id}`;

/** The objective itself and all that ladder up to it, directly or through others: it cannot ladder up to these. */
function objectiveIdsBelow(objectiveId: string, { objectives, keyResults }: Plan): ReadonlySet<string> {
  const homeById = new Map<string, string>(keyResults.map((one) => [one.id, one.objectiveId]));
  const below = new Set([objectiveId]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const { id, supports } of objectives) {
      if (below.has(id)) continue;
      if (!supports.some((one) => below.has(one.kind === "objective" ? one.id : (homeById.get(one.id) ?? ""))))
        continue;
      below.add(id);
      grew = true;
    }
  }
  return below;
}

/** What an objective may ladder up to in its own cycle, by team in the order of the tree; everything for a new one. */
export function ladderChoices(plan: Plan, objectiveId?: string): readonly LadderGroup[] {
  const refused = objectiveId === undefined ? new Set<string>() : objectiveIdsBelow(objectiveId, plan);
  const keyResultsById = Map.groupBy(plan.keyResults, (one) => one.objectiveId);
  const choice = (support: Support, title: string): LadderChoice => ({ value: toChoiceValue(support), title, support });
  const choicesOf = ({ id, title }: Objective): LadderChoice[] => [
    choice({ kind: "objective", id }, title),
    ...(keyResultsById.get(id) ?? [])
      .toSorted((one, other) => one.position - other.position)
      .map((one) => choice({ kind: "key-result", id: one.id }, `\u2003${one.title}`)),
  ];
  return teamsInOrder(plan.teams).flatMap(({ team }) => {
    const own = plan.objectives.filter((one) => one.teamId === team.id && !refused.has(one.id));
    const inOrder = own.toSorted((one, other) => one.position - other.position);
    return own.length === 0 ? [] : [{ team: team.name, choices: inOrder.flatMap(choicesOf) }];
  });
}
