import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { after } from "node:test";
import { sql } from "kysely";
import { settableClock } from "#lib/clock.ts";
import { toId, uuidV7 } from "#lib/ids.ts";
import { openDatabase } from "#store/database.ts";
import type { Connection, Database } from "#store/database.ts";
import { migrate } from "#store/migrate.ts";

/** The server that the test command started; `npm test` sets it for every test process. */
function serverUrl(): string {
  const url = process.env["LADDER_TEST_DATABASE"];
  if (!url) throw new Error("These tests need PostgreSQL: run them with npm test, which starts one.");
  return url;
}

const reach = (database: string): Connection => ({ url: serverUrl().replace(/\/[^/?]*(?=\?|$)/, `/${database}`) });

const migrations = new URL("../src/store/migrations/", import.meta.url);
const texts = readdirSync(migrations)
  .toSorted()
  .map((name) => readFileSync(new URL(name, migrations)));
/** Named after the migrations it holds, so that a server that stays up never serves an old one. */
const template = `ladder_template_${createHash("sha256").update(Buffer.concat(texts)).digest("hex").slice(0, 12)}`;

async function ensureTemplate(admin: Database): Promise<void> {
  // Test processes start together: the first makes the template while the others wait for its lock.
  await admin.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(4300)`.execute(db);
    try {
      const { rows } = await sql`select 1 from pg_database where datname = ${template}`.execute(db);
      if (rows.length > 0) return;
      await sql`create database ${sql.id(`${template}_new`)}`.execute(db);
      const { database } = openDatabase(reach(`${template}_new`));
      await migrate(database);
      await database.destroy();
      await sql`alter database ${sql.id(`${template}_new`)} rename to ${sql.id(template)}`.execute(db);
    } finally {
      await sql`select pg_advisory_unlock(4300)`.execute(db);
    }
  });
}

/** A database of this test process's own, cloned from the migrated template and dropped when its tests are done. */
export async function testDatabase(): Promise<{ database: Database; connection: Connection }> {
  const { database: admin } = openDatabase({ url: serverUrl() });
  await ensureTemplate(admin);
  const name = `ladder_test_${process.pid}_${randomBytes(3).toString("hex")}`;
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin);
  const connection = reach(name);
  const { database } = openDatabase(connection);
  after(async () => {
    await database.destroy();
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin);
    await admin.destroy();
  });
  return { database, connection };
}

/** What tests give a host instead of the world: a clock that can be set, and real randomness. */
export function testParts(database: Database, day = "2027-02-16") {
  const clock = settableClock(day);
  return {
    database,
    clock,
    random: (bytes: number): Uint8Array => randomBytes(bytes),
    address: () => "http://ladder.test",
  };
}

/** Adds a person without a workspace, as sign-in does. */
export async function addPerson(database: Database, name: string, email: string) {
  const uuid = uuidV7(Date.UTC(2027, 0, 1), randomBytes(10));
  await database
    .insertInto("people")
    .values({ id: uuid, name, email, created_at: "2027-01-01T00:00:00Z", updated_at: "2027-01-01T00:00:00Z" })
    .execute();
  return toId("per", uuid);
}
