import { mayAdminister, mayEdit } from "#okr/access.ts";
import type { KeyResult, Objective } from "./plan-rows.ts";
import { teamIdsUnder } from "./team-tree.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** Whether the person who looks may change a row; the server asks the same again. */
export function mayChange(store: WorkspaceStore, row: Objective | KeyResult): boolean {
  const { me } = store.state();
  if (!me || me.access === "read-only") return false;
  const teams = store.facts.all("team");
  const teamIds = new Set(me.teamIds.flatMap((teamId) => [...teamIdsUnder(teams, teamId)]));
  const participantIds =
    "participants" in row ? row.participants.flatMap((one) => (one.personId ? [one.personId] : [])) : [];
  return mayEdit(
    { personId: me.person.id, role: me.person.role, teamIds },
    { ownerId: row.ownerId, teamId: row.teamId, participantIds },
  );
}

/** Whether the person may write anything at all. */
export const mayWrite = ({ state }: WorkspaceStore): boolean => {
  const { me } = state();
  return me !== null && me.access === "full" && me.person.role !== "viewer";
};

export const mayRun = ({ state }: WorkspaceStore): boolean => {
  const { me } = state();
  return me !== null && me.access === "full" && mayAdminister(me.person);
};
