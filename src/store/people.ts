import { toId, toUuid } from "#lib/ids.ts";
import type { Role } from "#okr/access.ts";
import type { PersonId, TeamId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly title: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly version: number;
};

const selectPeople = (open: OpenWorkspace) =>
  open.db
    .selectFrom("memberships as m")
    .innerJoin("people as p", "p.id", "m.person_id")
    .select(["p.id", "p.name", "p.email", "m.title", "m.role", "m.removed_at", "m.version"])
    .where("m.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>["execute"]>>[number];

const toPerson = (row: Row): Person => ({
  id: toId("per", row.id),
  name: row.name,
  email: row.email,
  title: row.title,
  role: row.role as Role,
  isActive: row.removed_at === null,
  version: row.version,
});

/** Everyone who is or was in the workspace, by name. */
export const listPeople = async (open: OpenWorkspace): Promise<Person[]> =>
  (await selectPeople(open).orderBy("p.name").orderBy("p.id").execute()).map(toPerson);

export async function findPerson(open: OpenWorkspace, personId: PersonId): Promise<Person | undefined> {
  const row = await selectPeople(open).where("m.person_id", "=", toUuid(personId)).executeTakeFirst();
  return row && toPerson(row);
}

/** The member with this address, in lower case. */
export async function findPersonByEmail(open: OpenWorkspace, email: string): Promise<Person | undefined> {
  const row = await selectPeople(open).where("p.email", "=", email).executeTakeFirst();
  return row && toPerson(row);
}

/** Adds a person without an account: someone who owns things here, and may be invited later. */
export async function insertPerson(
  open: OpenWorkspace,
  person: { readonly id: PersonId; readonly name: string; readonly email: string | null; readonly at: string },
): Promise<void> {
  await open.db
    .insertInto("people")
    .values({
      id: toUuid(person.id),
      name: person.name,
      email: person.email,
      created_at: person.at,
      updated_at: person.at,
    })
    .execute();
}

/** Makes someone a member, or a member again. */
export async function insertMembership(
  open: OpenWorkspace,
  membership: { readonly personId: PersonId; readonly role: Role; readonly title: string; readonly at: string },
): Promise<void> {
  await open.db
    .insertInto("memberships")
    .values({
      workspace_id: open.id,
      person_id: toUuid(membership.personId),
      role: membership.role,
      title: membership.title,
      created_at: membership.at,
      removed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "person_id"]).doUpdateSet({
        role: membership.role,
        // Who comes back without a title keeps the one they had.
        title: membership.title === "" ? (before) => before.ref("memberships.title") : membership.title,
        removed_at: null,
      }),
    )
    .execute();
}

/** Changes a member if they still have this version; says whether they had. */
export async function updatePerson(
  open: OpenWorkspace,
  person: Pick<Person, "id" | "version">,
  change: {
    name?: string | undefined;
    title?: string | undefined;
    role?: Role | undefined;
    removedAt?: string | null;
    at: string;
  },
): Promise<boolean> {
  const result = await open.db
    .updateTable("memberships")
    .set((set) => ({
      title: change.title,
      role: change.role,
      removed_at: change.removedAt,
      version: set("version", "+", 1),
    }))
    .where("workspace_id", "=", open.id)
    .where("person_id", "=", toUuid(person.id))
    .where("version", "=", person.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if (change.name !== undefined)
    await open.db
      .updateTable("people")
      .set({ name: change.name, updated_at: change.at })
      .where("id", "=", toUuid(person.id))
      .execute();
  return true;
}

/** How many owners the workspace has. */
export async function countOwners(open: OpenWorkspace): Promise<number> {
  const row = await open.db
    .selectFrom("memberships")
    .select((select) => select.fn.countAll<number>().as("owners"))
    .where("workspace_id", "=", open.id)
    .where("role", "=", "owner")
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.owners;
}

/** The teams a person is a direct member of. */
export async function listTeamIdsOf(open: OpenWorkspace, personId: PersonId): Promise<TeamId[]> {
  const rows = await open.db
    .selectFrom("team_members")
    .select("team_id")
    .where("workspace_id", "=", open.id)
    .where("person_id", "=", toUuid(personId))
    .execute();
  return rows.map((row) => toId("tea", row.team_id));
}
