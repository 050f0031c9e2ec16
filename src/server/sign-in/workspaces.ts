import type { Role } from "#okr/access.ts";
import { idPrefix } from "#okr/ids.ts";
import type { TeamId, WorkspaceId } from "#okr/ids.ts";
import { toId, toUuid } from "#lib/ids.ts";
import { sql } from "kysely";
import { asSignIn } from "./database.ts";
import type { SignInTransaction } from "./database.ts";
import type { Surroundings } from "./surroundings.ts";

/** A person's place in a workspace. */
export type Place = {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly role: Role;
  readonly isExample: boolean;
};

// The first is the one a person is in when they do not say: their own before the example, the newest before older ones.
const places = (db: SignInTransaction, personId: string) =>
  db
    .selectFrom("memberships")
    .innerJoin("workspaces", "workspaces.id", "memberships.workspace_id")
    .select(["workspaces.id", "workspaces.name", "memberships.role", "workspaces.is_example"])
    .where("memberships.person_id", "=", personId)
    .where("memberships.removed_at", "is", null)
    .orderBy("workspaces.is_example")
    .orderBy("memberships.created_at", "desc")
    .orderBy("workspaces.id");

type PlaceRow = { id: string; name: string; role: string; is_example: boolean };
const toPlace = ({ id, name, role, is_example: isExample }: PlaceRow): Place => ({
  id: toId(idPrefix.workspace, id),
  name,
  role: role as Role,
  isExample,
});

export const listPlaces = ({ database }: Surroundings, personId: string): Promise<Place[]> =>
  asSignIn(database, async (db) => (await places(db, personId).execute()).map(toPlace));

export type Whereabouts = { readonly place: Place; readonly teamIds: ReadonlySet<TeamId> };

/** Where a person is, and in which teams: in the workspace they name, else in the first of theirs. */
export function findWhereabouts(
  { database }: Surroundings,
  personId: string,
  workspaceId: WorkspaceId | undefined,
): Promise<Whereabouts | undefined> {
  return asSignIn(database, async (db) => {
    const mine = places(db, personId);
    const row = await (workspaceId ? mine.where("workspaces.id", "=", toUuid(workspaceId)) : mine)
      .limit(1)
      .executeTakeFirst();
    if (!row) return undefined;
    const teams = await sql<{ id: string }>`
      with recursive mine (id) as (
        select team_id from team_members where workspace_id = ${row.id} and person_id = ${personId}
        union
        select teams.id from teams join mine on teams.parent_id = mine.id where teams.workspace_id = ${row.id}
      )
      select teams.id from teams join mine on teams.id = mine.id
      where teams.workspace_id = ${row.id} and teams.removed_at is null`.execute(db);
    return { place: toPlace(row), teamIds: new Set(teams.rows.map(({ id }) => toId(idPrefix.team, id))) };
  });
}

/** Whether nobody has made a workspace here yet; the example company does not count. */
export const isFirstRun = ({ database }: Surroundings): Promise<boolean> =>
  asSignIn(database, async (db) => {
    const own = await db
      .selectFrom("workspaces")
      .select("id")
      .where("is_example", "=", false)
      .limit(1)
      .executeTakeFirst();
    return own === undefined;
  });
