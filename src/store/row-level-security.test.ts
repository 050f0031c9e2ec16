import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import type { Transaction } from "kysely";
import { toUuid } from "#lib/ids.ts";
import { workspaceTables } from "#test/contract/running.ts";
import { samples } from "#test/contract/samples.ts";
import { world } from "#test/contract/world.ts";
import type { World } from "#test/contract/world.ts";
import { inWorkspace } from "./database.ts";
import type { Schema } from "./schema.ts";
import { scopeOf } from "./scope.ts";

const [home, away] = [await world(), await world()];
const { database } = home.acme;
const [here, there] = [toUuid(home.acme.workspaceId), toUuid(away.acme.workspaceId)];
const tables = await workspaceTables(database);

/** At least one row in every table of a workspace. */
async function fill({ ann, newCheckIn, ...at }: World): Promise<void> {
  await newCheckIn();
  await ann.keyResults.add((await samples.keyResults.add({ ann, newCheckIn, ...at })).input);
  const { input, version = 1 } = await samples.keyResults.edit({ ann, newCheckIn, ...at });
  await ann.keyResults.edit(input, { ifMatch: version });
  await ann.initiatives.propose((await samples.initiatives.propose({ ann, newCheckIn, ...at })).input);
  await samples.metrics.get({ ann, newCheckIn, ...at });
  await ann.objectives.propose((await samples.objectives.propose({ ann, newCheckIn, ...at })).input);
  await ann.coach.keep((await samples.coach.keep({ ann, newCheckIn, ...at })).input);
  await ann.imports.apply((await samples.imports.apply({ ann, newCheckIn, ...at })).input);
  await at.newComment();
  await ann.invitations.send({ email: "new@acme.example" });
  await ann.apiKeys.create({ name: "Key" });
  await ann.views.save({ name: "View", filter: {} });
  await ann.teams.create({ parentId: at.acme.companyId, name: "Kept" }, { idempotencyKey: "kept" });
}

before(async () => {
  await fill(home);
  await fill(away);
});

/** Runs as the app does, in a workspace or in none, and takes everything back. */
async function asApp<Result>(workspace: string, work: (db: Transaction<Schema>) => Promise<Result>): Promise<Result> {
  const transaction = await database.startTransaction().execute();
  try {
    await sql`select set_config('role', 'ladder_app', true), set_config('ladder.workspace', ${workspace}, true)`.execute(
      transaction,
    );
    return await work(transaction);
  } finally {
    await transaction.rollback().execute();
  }
}

const count = async (db: typeof database, table: string, workspace?: string): Promise<number> => {
  const where = workspace === undefined ? sql`` : sql`where workspace_id = ${workspace}`;
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.id(table)} ${where}`.execute(db);
  return rows[0]?.rows ?? 0;
};

const isRefused = (error: { code?: string }): boolean => error.code === "42501";

test("every table of a workspace is walled, for its owner too, and is tried below", async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relname = any (${[...tables, "workspaces", "people"]}) and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`.execute(
    database,
  );
  assert.deepEqual(rows, []);
  assert.ok(tables.length >= 19, tables.join(", "));
  for (const table of tables)
    for (const workspace of [here, there])
      assert.ok(
        (await count(database, table, workspace)) > 0,
        `put a row into ${table} above, so that its wall is tried`,
      );
});

for (const table of tables) {
  test(`${table}: without a workspace nothing is there`, async () => {
    assert.equal(await asApp("", (db) => count(db, table)), 0);
  });

  test(`${table}: in one workspace the rows of another cannot be read, changed or taken away`, async () => {
    await asApp(here, async (db) => {
      assert.equal(await count(db, table), await count(database, table, here));
      assert.equal(await count(db, table, there), 0);
    });
    for (const change of [
      sql`update ${sql.id(table)} set workspace_id = workspace_id where workspace_id = ${there}`,
      sql`delete from ${sql.id(table)} where workspace_id = ${there}`,
    ])
      await asApp(here, async (db) => assert.equal((await change.execute(db)).numAffectedRows, 0n)).catch((error) =>
        assert.ok(isRefused(error), String(error)),
      );
  });

  test(`${table}: a row cannot be put into another workspace, nor moved there`, async () => {
    const { rows: columns } = await sql<{ name: string }>`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
      database,
    );
    const names = sql.join(columns.map(({ name }) => sql.id(name)));
    const { rows } = await sql<{
      row: string;
    }>`select to_json(t)::text as row from ${sql.id(table)} t where workspace_id = ${there} limit 1`.execute(database);
    const insert = sql`insert into ${sql.id(table)} (${names}) select ${names} from json_populate_record(null::${sql.id(table)}, ${rows[0]?.row}::json)`;
    await assert.rejects(
      asApp(here, (db) => insert.execute(db)),
      isRefused,
    );
    const move = sql`update ${sql.id(table)} set workspace_id = ${there} where workspace_id = ${here}`;
    await assert.rejects(
      asApp(here, (db) => move.execute(db)),
      isRefused,
    );
  });
}

test("people are seen where they are members, and other workspaces not at all", async () => {
  await asApp(here, async (db) => {
    const { rows } = await sql<{ id: string }>`select id from workspaces`.execute(db);
    assert.deepEqual(rows, [{ id: here }]);
    const { rows: people } = await sql`select id from people where id = ${toUuid(away.acme.people.maya)}`.execute(db);
    assert.deepEqual(people, []);
    const renamed = await sql`update people set name = 'Nobody' where id = ${toUuid(away.acme.people.maya)}`.execute(
      db,
    );
    assert.equal(renamed.numAffectedRows, 0n);
    await assert.rejects(
      sql`insert into workspaces (id, name, created_at) values (${there}, 'Mine', '2027-01-01')`.execute(db),
      isRefused,
    );
  });
  await asApp("", async (db) => {
    for (const table of ["workspaces", "people"]) assert.equal(await count(db, table), 0);
  });
});

test("the roles Ladder acts as own nothing, may nothing special, and cannot be signed in to", async () => {
  const { rows } = await sql<{ name: string }>`
    select rolname as name from pg_roles
    where rolname in ('ladder_app', 'ladder_sign_in') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication)`.execute(
    database,
  );
  assert.deepEqual(rows, []);
  const { rows: owned } =
    await sql`select relname from pg_class where relowner in (select oid from pg_roles where rolname in ('ladder_app', 'ladder_sign_in'))`.execute(
      database,
    );
  assert.deepEqual(owned, []);
});

test("the journal only grows: neither role may change, take away or empty it", async () => {
  const { rows } = await sql<{ role: string; may: string }>`
    select role, may from unnest(array['ladder_app', 'ladder_sign_in']) role, unnest(array['update', 'delete', 'truncate']) may
    where has_table_privilege(role, 'activity', may)`.execute(database);
  assert.deepEqual(rows, []);
  for (const change of [
    sql`update activity set operation = 'nothing'`,
    sql`delete from activity`,
    sql`truncate activity`,
  ])
    await assert.rejects(
      asApp(here, (db) => change.execute(db)),
      isRefused,
    );
});

test("sign-in reads no OKRs, and the app reads no passwords and sessions", async () => {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${tables}::text[]) name where has_table_privilege('ladder_sign_in', name, 'select')`.execute(
    database,
  );
  assert.deepEqual(rows.map((row) => row.name).toSorted(), [
    "api_keys",
    "invitations",
    "memberships",
    "team_members",
    "teams",
  ]);
  for (const table of ["credentials", "sessions", "sign_in_attempts"])
    await assert.rejects(
      asApp(here, (db) => count(db, table)),
      isRefused,
    );
});

test("a connection that comes back to the pool remembers no role and no workspace", async () => {
  await inWorkspace(database, scopeOf(home.acme.workspaceId), async ({ db }) => {
    const { rows } = await sql`select current_user as role, current_setting('ladder.workspace') as workspace`.execute(
      db,
    );
    assert.deepEqual(rows, [{ role: "ladder_app", workspace: here }]);
  });
  await database.connection().execute(async (db) => {
    const { rows } = await sql<{ role: string; workspace: string }>`
      select current_user as role, coalesce(current_setting('ladder.workspace', true), '') as workspace`.execute(db);
    assert.notEqual(rows[0]?.role, "ladder_app");
    assert.equal(rows[0]?.workspace, "");
  });
});
