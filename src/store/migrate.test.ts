import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, test } from "node:test";
import { sql } from "kysely";
import { testDatabase } from "#test/database.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";

const { database: migrated, connection } = await testDatabase();

/** A database that nobody has used, and how to open it, dropped after the tests. */
async function emptyDatabase() {
  assert.ok("url" in connection);
  const name = `ladder_empty_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
  await sql`create database ${sql.id(name)} template template0`.execute(migrated);
  const url = connection.url.replace(/\/[^/?]*(?=\?|$)/, `/${name}`);
  const opened: ReturnType<typeof openDatabase>[] = [];
  after(async () => {
    await Promise.all(opened.map(({ database }) => database.destroy()));
    await sql`drop database ${sql.id(name)} with (force)`.execute(migrated);
  });
  return () => {
    const one = openDatabase({ url });
    opened.push(one);
    return one.database;
  };
}

const files = (await readdir(new URL("migrations/", import.meta.url))).toSorted();

test("migrations are numbered without a gap", () => {
  assert.deepEqual(
    files.map((name) => /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]),
    files.map((_name, place) => String(place + 1).padStart(4, "0")),
  );
});

test("every migration is applied once, in order", async () => {
  const database = (await emptyDatabase())();
  assert.deepEqual((await migrate(database)).applied, files);
  assert.deepEqual((await migrate(database)).applied, []);
});

test("a migration that was edited after it had been applied stops the start, in words", async () => {
  const database = (await emptyDatabase())();
  await migrate(database);
  await sql`update migration_checksums set checksum = 'another' where name = ${files[1]}`.execute(database);
  await assert.rejects(
    migrate(database),
    new RegExp(`The migration ${files[1]} was edited after it had been applied\\. Nothing was changed`),
  );
});

test("three Ladders that start on an empty database at once bring it up to date together", async () => {
  const open = await emptyDatabase();
  const applied = await Promise.all([open(), open(), open()].map(migrate));
  assert.deepEqual(
    applied.flatMap((one) => one.applied),
    files,
  );
  const { rows } = await sql<{ name: string }>`select name from migration_checksums order by name`.execute(open());
  assert.deepEqual(
    rows.map((row) => row.name),
    files,
  );
});
