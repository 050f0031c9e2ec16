import { placeholdersIn } from "./coach/statement/placeholders.ts";
import type { PersonId, TeamId } from "./ids.ts";
import type { KeyResult } from "./key-result.ts";
import { lacksNumber } from "./measure.ts";
import type { Objective, Support } from "./objective.ts";
import type { Team } from "./team.ts";

/**
 * Where an objective with its key results stands on the way to being agreed on. `asked`: somebody (`by`) asked a person
 * (`of`) to sign it off. `sent-back`: whoever was asked wants it changed, and says what. `signed-off`: it is agreed on. While
 * nobody has asked there is none, and it is a draft. Signing off informs; it locks nothing. `on` is a local date.
 */
export type SignOff =
  | { readonly state: "asked"; readonly of: PersonId; readonly by: PersonId; readonly on: string }
  | { readonly state: "sent-back"; readonly by: PersonId; readonly on: string; readonly note: string }
  | { readonly state: "signed-off"; readonly by: PersonId; readonly on: string };

/**
 * What is still to be filled in before an objective can be signed off: the titles, its own first, that hold a placeholder
 * ("xx%") or whose measure lacks a number. Nobody knows what a placeholder commits them to.
 */
export const unfilled = (
  objective: Pick<Objective, "title">,
  keyResults: readonly Pick<KeyResult, "title" | "measure">[],
): string[] => [
  ...(placeholdersIn(objective.title).length > 0 ? [objective.title] : []),
  ...keyResults
    .filter(({ title, measure }) => placeholdersIn(title).length > 0 || lacksNumber(measure))
    .map(({ title }) => title),
];

/** What is known of who could sign off: who owns what, and who leads which team. */
export type Deciders = {
  readonly teams: readonly Pick<Team, "id" | "parentId" | "leadId">[];
  /** Who owns what an objective ladders up to, where that is known. */
  readonly ownerOf: (support: Support) => PersonId | null | undefined;
};

/**
 * Who is usually asked to sign an objective off: the owner of what it ladders up to, else the lead of the closest team above
 * its own, else the lead of its own team; never the owner of the objective. Null when that is nobody.
 */
export function usualDecider(
  { ownerId, teamId, supports }: Pick<Objective, "ownerId" | "teamId" | "supports">,
  { teams, ownerOf }: Deciders,
): PersonId | null {
  const teamById = new Map(teams.map((team) => [team.id, team]));
  const leadsAbove: (PersonId | null)[] = [];
  const seen = new Set<TeamId>();
  let team = teamById.get(teamId);
  while (team?.parentId && !seen.has(team.id)) {
    seen.add(team.id);
    team = teamById.get(team.parentId);
    leadsAbove.push(team?.leadId ?? null);
  }
  const candidates = [...supports.map(ownerOf), ...leadsAbove, teamById.get(teamId)?.leadId];
  return candidates.find((one) => one != null && one !== ownerId) ?? null;
}
