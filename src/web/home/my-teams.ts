import type { Objective, Team } from "#web/plan/plan-rows.ts";
import { teamsInOrder } from "#web/plan/team-tree.ts";

/** A team with its own objectives, in their order. */
export type MyTeam = { readonly team: Team; readonly objectives: readonly Objective[] };

/** The teams a person belongs to or leads, in the order of the tree, with what each wants in this cycle. */
export function myTeams(
  { teams, objectives }: { readonly teams: readonly Team[]; readonly objectives: readonly Objective[] },
  personId: string,
): MyTeam[] {
  const isMine = ({ leadId, memberIds }: Team): boolean =>
    leadId === personId || memberIds.some((id) => id === personId);
  return teamsInOrder(teams)
    .filter(({ team }) => isMine(team))
    .map(({ team }) => ({
      team,
      objectives: objectives
        .filter(({ teamId }) => teamId === team.id)
        .toSorted((one, other) => one.position - other.position),
    }));
}
