import { mayAdminister, mayEdit } from "#okr/access.ts";
import type { TeamId } from "#okr/ids.ts";
import type { KeyResult, Objective, Team } from "./plan-rows.ts";
import { teamIdsUnder } from "./team-tree.ts";
import type { Me, WorkspaceStore } from "./workspace-store.ts";

// Asked for every row that is drawn; the same until teams or rights change.
let last: { readonly me: Me; readonly teams: readonly Team[]; readonly teamIds: ReadonlySet<TeamId> } | null = null;

/** The teams of the person who looks, and all teams under them. */
function teamIdsOf(me: Me, teams: readonly Team[]): ReadonlySet<TeamId> {
  if (last?.me !== me || last.teams !== teams) {
    last = { me, teams, teamIds: new Set(me.teamIds.flatMap((teamId) => [...teamIdsUnder(teams, teamId)])) };
  }
  return last.teamIds;
}

/** Whether the person who looks may change a row; the server asks the same again. */
export function mayChange({ state, facts }: WorkspaceStore, row: Objective | KeyResult): boolean {
  const { me } = state();
  if (!me || me.access === "read-only") return false;
  const participants = "participants" in row ? row.participants : [];
  const participantIds = participants.flatMap((one) => (one.personId ? [one.personId] : []));
  const teamIds = teamIdsOf(me, facts.all("team"));
  const asker = { personId: me.person.id, role: me.person.role, teamIds };
  return mayEdit(asker, { ownerId: row.ownerId, teamId: row.teamId, participantIds });
}

/** Whether the person may write anything at all. */
export const mayWrite = ({ state }: WorkspaceStore): boolean => {
  const { me } = state();
  return me !== null && me.access === "full" && me.person.role !== "viewer";
};

/** Whether the person runs the workspace: people, teams, cycles, imports. */
export const mayRun = ({ state }: WorkspaceStore): boolean => {
  const { me } = state();
  return me !== null && me.access === "full" && mayAdminister(me.person);
};
