import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { sql } from "kysely";
import { toId, toUuid, uuidV7 } from "#lib/ids.ts";
import type { WorkspaceId } from "#okr/ids.ts";
import { hashOfSecret } from "#operations/host.ts";
import { start } from "#server/main.ts";
import { insertApiKey } from "#store/api-keys.ts";
import type { Connection, Database } from "#store/database.ts";
import { inWorkspace } from "#store/database.ts";
import { scopeOf } from "#store/scope.ts";
import type { Acme, Castaway } from "../acme.ts";
import type { Headers } from "./calls.ts";

/** A server over a test database, stopped after the tests. */
export async function startServer(connection: Connection, requestsPerMinute = 10_000_000) {
  if (!("url" in connection)) throw new Error("Test databases are reached by a URL.");
  const dataFolder = await mkdtemp(join(tmpdir(), "ladder-server-"));
  const running = await start({
    port: 0,
    hostName: "127.0.0.1",
    dataFolder,
    databaseUrl: connection.url,
    publicUrl: undefined,
    trustProxy: false,
    requestsPerMinute,
  });
  after(async () => {
    await running.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  return { ...running, address: running.address.replace("localhost", "127.0.0.1"), dataFolder };
}

/** The header of a new API key that acts as somebody of the cast. */
export async function keyOf(acme: Acme, who: Castaway, access: "full" | "read-only" = "full"): Promise<Headers> {
  const secret = `lad_${randomBytes(32).toString("base64url")}`;
  const now = Temporal.Now.instant();
  const id = toId("key", uuidV7(now.epochMilliseconds, randomBytes(10)));
  const key = {
    id,
    name: "For a test",
    access,
    personId: acme.people[who],
    startsWith: secret.slice(0, 8),
    createdAt: now.toString(),
  };
  await inWorkspace(acme.database, scopeOf(acme.workspaceId), (open) =>
    insertApiKey(open, { ...key, keyHash: hashOfSecret(secret) }),
  );
  return { authorization: `Bearer ${secret}` };
}

/** Every table that holds rows of workspaces, from the catalogue, so that a new one cannot be forgotten. */
export async function workspaceTables(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`.execute(database);
  return rows.map((row) => row.name);
}

/** All rows of a workspace as one number for each table: two that are equal held the same. */
export async function fingerprintOf(database: Database, workspaceId: WorkspaceId): Promise<unknown> {
  const id = toUuid(workspaceId);
  const parts = (await workspaceTables(database)).map(
    (name) =>
      sql`select ${name}::text as name, count(*)::int as rows, sum(hashtextextended(t::text, 0)) as hash from ${sql.id(name)} t where workspace_id = ${id}`,
  );
  const itself = sql`select 'workspaces', 1, hashtextextended(t::text, 0)::numeric from workspaces t where id = ${id}`;
  const people = sql`select 'people', count(*)::int, sum(hashtextextended(t::text, 0)) from people t`;
  const { rows } = await sql.join([...parts, itself, people], sql` union all `).execute(database);
  return rows;
}
