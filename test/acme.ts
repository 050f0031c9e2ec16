import type { Asked, Given, Views } from "#contract/index.ts";
import type { Caller } from "#operations/caller.ts";
import { createHost } from "#operations/host.ts";
import type { Host } from "#operations/host.ts";
import { valueOf } from "#operations/written-json.ts";
import { createWorkspace } from "#operations/set-up/create-workspace.ts";
import type { PersonId, TeamId, WorkspaceId } from "#okr/ids.ts";
import type { Role } from "#okr/access.ts";
import type { Database } from "#store/database.ts";
import { inWorkspace } from "#store/database.ts";
import { insertMembership } from "#store/people.ts";
import { scopeOf } from "#store/scope.ts";
import { addPerson, testDatabase, testParts } from "./database.ts";

type Extras = { readonly ifMatch?: number; readonly idempotencyKey?: string };

/** The whole contract as functions of one person, performed by the host without HTTP. */
export type Acting = {
  readonly [Noun in keyof Asked]: {
    readonly [Verb in keyof Asked[Noun] & keyof Views[Noun]]: (
      input: Asked[Noun][Verb],
      extras?: Extras,
    ) => Promise<Given<Views[Noun][Verb]>>;
  };
};

/** Performs operations as a caller. */
export const actingAs = (host: Host, caller: Caller): Acting =>
  new Proxy({} as Acting, {
    get: (_target, noun: string) =>
      new Proxy(
        {},
        {
          get:
            (_inner, verb: string) =>
            async (input: unknown, extras: Extras = {}) =>
              valueOf((await host.perform({ caller, noun, verb, input, ...extras })).output),
        },
      ),
  });

export const today = "2027-02-16";

const cast = {
  ann: { name: "Ann Lee", role: "owner" },
  omar: { name: "Omar Diaz", role: "admin" },
  maya: { name: "Maya Cole", role: "member" },
  ben: { name: "Ben Ito", role: "member" },
  vera: { name: "Vera Holm", role: "viewer" },
} as const satisfies Record<string, { name: string; role: Role }>;
export type Castaway = keyof typeof cast;

const database = process.env["LADDER_TEST_DATABASE"] ? await testDatabase() : undefined;

/**
 * A fresh Acme: one company with a Product and a Marketing team, the first quarter of 2027 in its seventh week, an
 * objective in each team, and key results. Ann owns it, Omar administers it, Maya is in Marketing, Ben in Product, and
 * Vera only looks.
 */
export async function acme() {
  if (!database) throw new Error("Acme needs PostgreSQL: run the tests with npm test.");
  const parts = testParts(database.database, today);
  const host = createHost(parts);
  const unique = crypto.randomUUID().slice(0, 8);
  const people = {} as Record<Castaway, PersonId>;
  for (const [key, { name }] of Object.entries(cast))
    people[key as Castaway] = await addPerson(database.database, name, `${key}.${unique}@acme.example`);
  const { workspaceId, companyId } = await createWorkspace(parts, people.ann, {
    name: "Acme",
    isExample: false,
    withCycle: false,
  });
  await addMembers(database.database, workspaceId, people);
  const teamIds = new Map<Castaway, TeamId[]>();
  const callerOf = (key: Castaway): Caller => ({
    scope: scopeOf(workspaceId),
    personId: people[key],
    role: cast[key].role,
    teamIds: new Set(teamIds.get(key)),
    access: "full",
    through: "web",
  });
  const as = (key: Castaway): Acting => actingAs(host, callerOf(key));
  const ann = as("ann");
  const product = await ann.teams.create({ parentId: companyId, name: "Product", function: "product" });
  const marketing = await ann.teams.create({ parentId: companyId, name: "Marketing", function: "marketing" });
  await ann.teams.addMember({ teamId: marketing.id, personId: people.maya });
  await ann.teams.addMember({ teamId: product.id, personId: people.ben });
  teamIds.set("ann", [companyId, product.id, marketing.id]);
  teamIds.set("maya", [marketing.id]);
  teamIds.set("ben", [product.id]);
  const cycle = await ann.cycles.create({
    name: "Q1 2027",
    kind: "quarter",
    startsOn: "2027-01-04",
    endsBefore: "2027-04-04",
    state: "active",
  });
  const trust = await ann.objectives.propose({
    cycleId: cycle.id,
    teamId: product.id,
    title: "Make setup need no help",
    ownerId: people.ben,
  });
  const shortlist = await ann.objectives.propose({
    cycleId: cycle.id,
    teamId: marketing.id,
    title: "Be on every shortlist",
    ownerId: people.maya,
    supports: [{ kind: "objective", id: trust.id }],
  });
  const finished = await ann.keyResults.add({
    objectiveId: trust.id,
    title: "Admins who finish setup alone",
    measure: { kind: "increase", unit: { kind: "percent" }, baseline: 42, target: 70 },
  });
  const winRate = await ann.keyResults.add({
    objectiveId: shortlist.id,
    title: "Win rate in enterprise deals",
    measure: { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 38 },
  });
  return {
    host,
    parts,
    database: database.database,
    connection: database.connection,
    workspaceId,
    companyId,
    people,
    callerOf,
    as,
    product,
    marketing,
    cycle,
    trust,
    shortlist,
    finished,
    winRate,
    today,
  };
}
export type Acme = Awaited<ReturnType<typeof acme>>;

const addMembers = (db: Database, workspaceId: WorkspaceId, people: Record<Castaway, PersonId>): Promise<void> =>
  inWorkspace(db, scopeOf(workspaceId), async (open) => {
    for (const [key, { role }] of Object.entries(cast))
      if (role !== "owner")
        await insertMembership(open, {
          personId: people[key as Castaway],
          role,
          title: "",
          at: "2027-01-01T00:00:00Z",
        });
  });
