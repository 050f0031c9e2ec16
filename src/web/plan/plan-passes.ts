import type { KeyResultId } from "#okr/ids.ts";
import type { PlanNumbers } from "#okr/progress/plan-numbers.ts";
import { isSlipping, judgedBy } from "#web/home/slipping.ts";
import type { Standing } from "#web/marks/confidence-words.ts";
import type { PlanSearch } from "./plan-filter.ts";
import type { KeyResult, Objective, Team } from "./plan-rows.ts";
import { teamIdsUnder } from "./team-tree.ts";

/** What filters ask of the numbers. */
export type Judging = {
  readonly standingOf: (keyResultId: string) => Standing;
  readonly slips: (keyResultId: string) => boolean;
};

/** What the numbers of a plan answer to filters. */
export const judgingBy = (numbersById: PlanNumbers["keyResultNumbersById"]): Judging => ({
  standingOf: (id) => numbersById.get(id as KeyResultId)?.confidence ?? "not-started",
  slips: (id) => {
    const numbers = numbersById.get(id as KeyResultId);
    return numbers !== undefined && isSlipping(judgedBy(numbers));
  },
});

/** Which rows filters leave. Words are asked apart, of titles in lower case. */
export type Passes = {
  readonly says: (said: string) => boolean;
  readonly objective: (row: Objective) => boolean;
  readonly keyResult: (row: KeyResult) => boolean;
};

/** Words are found anywhere in a title, all of them, whatever their case. */
function saysAll(words: string | undefined): (said: string) => boolean {
  const wanted = words?.toLowerCase().split(/\s+/u).filter(Boolean) ?? [];
  return (said) => wanted.every((word) => said.includes(word));
}

export function passesOf(search: PlanSearch, teams: readonly Team[], { standingOf, slips }: Judging): Passes {
  const teamIds = search.team ? teamIdsUnder(teams, search.team) : null;
  const isHere = (teamId: Team["id"]): boolean => teamIds === null || teamIds.has(teamId);
  const isTheirs = (row: KeyResult): boolean =>
    search.owner === undefined ||
    row.ownerId === search.owner ||
    row.participants.some((one) => one.personId === search.owner);
  const isAboutKeyResults =
    search.confidence !== undefined || search.ownership !== undefined || search.slipping !== undefined;
  return {
    says: saysAll(search.words),
    objective: (row) =>
      !isAboutKeyResults && isHere(row.teamId) && (search.owner === undefined || row.ownerId === search.owner),
    keyResult: (row) =>
      isHere(row.teamId) &&
      isTheirs(row) &&
      (search.ownership === undefined || row.ownership === search.ownership) &&
      (search.confidence === undefined || standingOf(row.id) === search.confidence) &&
      (search.slipping === undefined || slips(row.id)),
  };
}

type Facts = {
  readonly teams: readonly Team[];
  readonly keyResults: readonly KeyResult[];
  readonly titleOf: (objectiveId: string) => string | undefined;
};

/** How many key results filters leave, each counted once. */
export function countPassing({ teams, keyResults, titleOf }: Facts, search: PlanSearch, judging: Judging): number {
  const passes = passesOf(search, teams, judging);
  const says = (title: string | undefined): boolean => passes.says(title?.toLowerCase() ?? "");
  return keyResults.filter(
    (row) => passes.keyResult(row) && (search.words === undefined || says(row.title) || says(titleOf(row.objectiveId))),
  ).length;
}
