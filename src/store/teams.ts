import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { PersonId, TeamId } from "#okr/ids.ts";
import type { Team, TeamFunction } from "#okr/team.ts";
import type { OpenWorkspace } from "./database.ts";

const selectTeams = (open: OpenWorkspace) =>
  open.db
    .selectFrom("teams as t")
    .select(["t.id", "t.parent_id", "t.name", "t.function", "t.lead_id", "t.position", "t.version", "t.removed_at"])
    .select(
      sql<
        string[]
      >`array(select m.person_id::text from team_members m where m.workspace_id = t.workspace_id and m.team_id = t.id order by 1)`.as(
        "member_ids",
      ),
    )
    .where("t.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectTeams>["execute"]>>[number];

const toTeam = (row: Row): Team => ({
  id: toId("tea", row.id),
  parentId: row.parent_id ? toId("tea", row.parent_id) : null,
  name: row.name,
  function: row.function as TeamFunction,
  leadId: row.lead_id ? toId("per", row.lead_id) : null,
  position: row.position,
  memberIds: row.member_ids.map((id) => toId("per", id)),
  version: row.version,
});

/** The teams that are not removed, in the order of the tree: each after the one it belongs to, siblings by position. */
export async function listTeams(open: OpenWorkspace): Promise<Team[]> {
  const rows = await selectTeams(open)
    .where("t.removed_at", "is", null)
    .orderBy("t.position")
    .orderBy("t.id")
    .execute();
  const childrenById = Map.groupBy(rows.map(toTeam), (team) => team.parentId);
  const ordered: Team[] = [];
  const waiting = [...(childrenById.get(null) ?? [])];
  while (waiting.length > 0) {
    const team = waiting.shift();
    if (!team) break;
    ordered.push(team);
    waiting.unshift(...(childrenById.get(team.id) ?? []));
  }
  return ordered;
}

export async function findTeam(
  open: OpenWorkspace,
  id: TeamId,
): Promise<{ team: Team; isRemoved: boolean } | undefined> {
  const row = await selectTeams(open).where("t.id", "=", toUuid(id)).executeTakeFirst();
  return row && { team: toTeam(row), isRemoved: row.removed_at !== null };
}

export async function insertTeam(
  open: OpenWorkspace,
  team: Omit<Team, "memberIds" | "version">,
  at: string,
): Promise<void> {
  await open.db
    .insertInto("teams")
    .values({
      workspace_id: open.id,
      id: toUuid(team.id),
      parent_id: team.parentId ? toUuid(team.parentId) : null,
      name: team.name,
      function: team.function,
      lead_id: team.leadId ? toUuid(team.leadId) : null,
      position: team.position,
      created_at: at,
      removed_at: null,
    })
    .execute();
}

/** Changes a team if it still has this version; says whether it had. */
export async function updateTeam(
  open: OpenWorkspace,
  team: Pick<Team, "id" | "version">,
  change: Partial<Pick<Team, "name" | "function" | "leadId" | "parentId" | "position">> & { removedAt?: string | null },
): Promise<boolean> {
  const uuidOrNull = (id: PersonId | TeamId | null | undefined): string | null | undefined => (id ? toUuid(id) : id);
  const result = await open.db
    .updateTable("teams")
    .set((set) => ({
      name: change.name,
      function: change.function,
      lead_id: uuidOrNull(change.leadId),
      parent_id: uuidOrNull(change.parentId),
      position: change.position,
      removed_at: change.removedAt,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", toUuid(team.id))
    .where("version", "=", team.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function insertTeamMember(open: OpenWorkspace, teamId: TeamId, personId: PersonId): Promise<void> {
  await open.db
    .insertInto("team_members")
    .values({ workspace_id: open.id, team_id: toUuid(teamId), person_id: toUuid(personId) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeTeamMember(open: OpenWorkspace, teamId: TeamId, personId: PersonId): Promise<void> {
  await open.db
    .deleteFrom("team_members")
    .where("workspace_id", "=", open.id)
    .where("team_id", "=", toUuid(teamId))
    .where("person_id", "=", toUuid(personId))
    .execute();
}

/** Whether a team still has teams under it, objectives, key results or initiatives. */
export async function isTeamInUse(open: OpenWorkspace, id: TeamId): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from teams where workspace_id = ${open.id} and parent_id = ${toUuid(id)} and removed_at is null)
      or exists (select from objectives where workspace_id = ${open.id} and team_id = ${toUuid(id)} and removed_at is null)
      or exists (select from key_results where workspace_id = ${open.id} and team_id = ${toUuid(id)} and removed_at is null)
      or exists (select from initiatives where workspace_id = ${open.id} and team_id = ${toUuid(id)} and removed_at is null)
      or exists (select from metrics where workspace_id = ${open.id} and team_id = ${toUuid(id)} and removed_at is null) as used`.execute(
    open.db,
  );
  return rows[0]?.used ?? false;
}
