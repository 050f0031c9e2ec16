import assert from "node:assert/strict";
import { sql } from "kysely";
import type { Given, Views } from "#contract/index.ts";
import type { Acme } from "./acme.ts";

type Activity = Given<Views["activity"]["since"]["activities"][number]>;

/** What the journal says happened while something was done. */
export async function journaled(at: Acme, work: () => Promise<unknown>): Promise<readonly Activity[]> {
  const { revision } = await at.as("ann").workspace.get({});
  await work();
  return (await at.as("ann").activity.since({ revision, limit: 500 })).activities;
}

/** Does something that writes exactly one line of this name into the journal; gives the line. */
export async function journaledOnce(at: Acme, operation: string, work: () => Promise<unknown>): Promise<Activity> {
  const [line, ...more] = await journaled(at, work);
  assert.ok(line, `${operation} was not journaled`);
  assert.deepEqual(more, []);
  assert.equal(line.operation, operation);
  return line;
}

/** Tries something that is refused with a word; afterwards nothing was changed. */
export async function refused(at: Acme, word: string, work: () => Promise<unknown>): Promise<void> {
  const lines = await journaled(at, () => assert.rejects(work(), { word }));
  assert.deepEqual(lines, []);
}

/** The tables in which a text stands anywhere, in any row. */
export async function tablesHolding(at: Acme, text: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(
    at.database,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.id(name)} t where strpos(t::text, ${text}) > 0 limit 1`.execute(
      at.database,
    );
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}
