import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import type { Database } from "./database.ts";

const folder = new URL("migrations/", import.meta.url);

type SqlFile = { readonly name: string; readonly text: string; readonly checksum: string };

async function sqlFiles(): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** One after the other: two that create the same table at once fail, even when they ask whether it is there. */
const createChecksums = (database: Database): Promise<void> =>
  database.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext('migration_checksums'))`.execute(db);
    await sql`create table if not exists migration_checksums (name text primary key, checksum text not null)`.execute(
      db,
    );
  });

/**
 * Brings the schema up to date, one numbered file after the other, all of them or none. Throws when a file that
 * was applied has been edited since: what a database holds could then no longer be told from its files.
 */
export async function migrate(database: Database): Promise<{ applied: readonly string[] }> {
  const files = await sqlFiles();
  await createChecksums(database);
  const known = await sql<{ name: string; checksum: string }>`select name, checksum from migration_checksums`.execute(
    database,
  );
  const checksumByName = new Map(known.rows.map((row) => [row.name, row.checksum]));
  for (const file of files) {
    const before = checksumByName.get(file.name);
    if (before !== undefined && before !== file.checksum)
      throw new Error(
        `The migration ${file.name} was edited after it had been applied. Nothing was changed; restore the file from its release.`,
      );
  }
  if (files.every((file) => checksumByName.has(file.name))) return { applied: [] };
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    migrations[file.name] = {
      up: async (db) => {
        await sql.raw(file.text).execute(db);
        await sql`insert into migration_checksums (name, checksum) values (${file.name}, ${file.checksum})`.execute(db);
      },
    };
  }
  const { error, results = [] } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error("A migration failed.", { cause: error });
  return { applied: results.map((result) => result.migrationName) };
}
