import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { Role } from "#okr/access.ts";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId, TeamId, WorkspaceId } from "#okr/ids.ts";
import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";
import type { SignInTransaction } from "./as-sign-in.ts";

/** A person's place in a workspace. */
export type Place = {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly role: Role;
  readonly isExample: boolean;
};

// The first is the one a person is in when they do not say: their own before the example, the newest before older ones.
const selectPlaces = (db: SignInTransaction, personId: PersonId) =>
  db
    .selectFrom("memberships")
    .innerJoin("workspaces", "workspaces.id", "memberships.workspace_id")
    .select(["workspaces.id", "workspaces.name", "memberships.role", "workspaces.is_example"])
    .where("memberships.person_id", "=", toUuid(personId))
    .where("memberships.removed_at", "is", null)
    .orderBy("workspaces.is_example")
    .orderBy("memberships.created_at", "desc")
    .orderBy("workspaces.id");

type Row = Awaited<ReturnType<ReturnType<typeof selectPlaces>["execute"]>>[number];

const toPlace = ({ id, name, role, is_example: isExample }: Row): Place => ({
  id: toId(idPrefix.workspace, id),
  name,
  role: role as Role,
  isExample,
});

export const listPlaces = (database: Database, personId: PersonId): Promise<Place[]> =>
  asSignIn(database, async (db) => (await selectPlaces(db, personId).execute()).map(toPlace));

/** A place, and the teams a person is in there, with all teams under them. */
export type Whereabouts = Place & { readonly teamIds: ReadonlySet<TeamId> };

/** Where a person is: in the workspace they name, else in the first of theirs. */
export function findWhereabouts(
  database: Database,
  personId: PersonId,
  workspaceId: WorkspaceId | undefined,
): Promise<Whereabouts | undefined> {
  return asSignIn(database, async (db) => {
    const all = selectPlaces(db, personId);
    const row = await (workspaceId ? all.where("workspaces.id", "=", toUuid(workspaceId)) : all)
      .limit(1)
      .executeTakeFirst();
    if (!row) return undefined;
    const teams = await sql<{ id: string }>`
      with recursive mine (id) as (
        select team_id from team_members where workspace_id = ${row.id} and person_id = ${toUuid(personId)}
        union
        select teams.id from teams join mine on teams.parent_id = mine.id where teams.workspace_id = ${row.id}
      )
      select teams.id from teams join mine on teams.id = mine.id
      where teams.workspace_id = ${row.id} and teams.removed_at is null`.execute(db);
    return { ...toPlace(row), teamIds: new Set(teams.rows.map(({ id }) => toId(idPrefix.team, id))) };
  });
}
