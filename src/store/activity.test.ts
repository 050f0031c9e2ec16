import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { PluginTransformQueryArgs, PluginTransformResultArgs, RawBuilder } from "kysely";
import { toUuid } from "#lib/ids.ts";
import { acme } from "#test/acme.ts";
import { appendActivity, verifyJournal } from "./activity.ts";
import { inWorkspace } from "./database.ts";
import { scopeOf } from "./scope.ts";

/** An Acme with a journal, and what somebody with all rights over the database does to it. */
async function journal() {
  const at = await acme();
  const { as, database, workspaceId, winRate } = at;
  for (let value = 31; value < 36; value++)
    await as("maya").checkIns.record({ keyResultId: winRate.id, value, confidence: "on-track" });
  const { revision } = await as("vera").workspace.get({});
  const id = toUuid(workspaceId);
  const tamper = (change: RawBuilder<unknown>) => change.execute(database);
  const broken = async () => (await inWorkspace(database, scopeOf(workspaceId), verifyJournal)).broken;
  assert.equal(await broken(), null);
  return { ...at, id, revision, tamper, broken };
}

test("a line that was edited is found, whatever was edited", async () => {
  const edits = [
    sql`after = replace(after::text, '33', '34')::json`,
    sql`before = '{}'::json`,
    sql`at = at + interval '1 second'`,
    sql`operation = 'check-in.amended'`,
    sql`person_id = gen_random_uuid()`,
    sql`through = 'agent'`,
    sql`subject_id = gen_random_uuid()`,
    sql`subject_kind = 'team'`,
    sql`hash = sha256('x')`,
  ];
  const { id, revision, tamper, broken, database } = await journal();
  for (const edit of edits) {
    const { rows } = await sql<{
      row: string;
    }>`select to_json(a)::text as row from activity a where workspace_id = ${id} and revision = ${revision - 2}`.execute(
      database,
    );
    await tamper(sql`update activity set ${edit} where workspace_id = ${id} and revision = ${revision - 2}`);
    assert.equal((await broken())?.revision, revision - 2);
    await tamper(sql`delete from activity where workspace_id = ${id} and revision = ${revision - 2}`);
    await tamper(sql`insert into activity select * from json_populate_record(null::activity, ${rows[0]?.row}::json)`);
    assert.equal(await broken(), null);
  }
});

test("a line that was taken out is missed", async () => {
  const { id, revision, tamper, broken } = await journal();
  await tamper(sql`delete from activity where workspace_id = ${id} and revision = ${revision - 2}`);
  assert.deepEqual(await broken(), { revision: revision - 2, why: "This revision is missing." });
});

test("a cut end is missed, even when the workspace was made to forget it", async () => {
  const { id, revision, tamper, broken } = await journal();
  await tamper(sql`delete from activity where workspace_id = ${id} and revision > ${revision - 2}`);
  assert.deepEqual(await broken(), { revision: revision - 1, why: "The end of the journal is missing." });
  await tamper(sql`update workspaces set revision = ${revision - 2} where id = ${id}`);
  assert.deepEqual(await broken(), {
    revision: revision - 2,
    why: "The last hash is not the one the workspace keeps.",
  });
});

test("two lines that changed places are found", async () => {
  const { id, revision, tamper, broken } = await journal();
  const renumber = (from: number, to: number) =>
    tamper(sql`update activity set revision = ${to} where workspace_id = ${id} and revision = ${from}`);
  await renumber(revision - 1, -1);
  await renumber(revision, revision - 1);
  await renumber(-1, revision);
  assert.equal((await broken())?.revision, revision - 1);
});

test("a journal of more than one page is read to its end", async () => {
  const { id, revision, tamper, broken, database, workspaceId, winRate } = await journal();
  const happening = {
    at: "2027-02-16T12:00:00Z",
    personId: null,
    through: "job",
    operation: "key-result.read",
  } as const;
  await inWorkspace(database, scopeOf(workspaceId), async (open) => {
    for (let line = revision; line < 1100; line++)
      await appendActivity(open, {
        ...happening,
        subject: { kind: "key-result", id: winRate.id },
        before: null,
        after: null,
      });
  });
  assert.equal(await broken(), null);
  await tamper(sql`update activity set through = 'web' where workspace_id = ${id} and revision = 1050`);
  assert.equal((await broken())?.revision, 1050);
});

test("eight people who check in fifty times each at once leave no gap and no fork", async () => {
  const { as, winRate, database, workspaceId, revision, id } = await journal();
  const people = ["maya", "ann", "omar"] as const;
  const writer = async (place: number) => {
    for (let value = 0; value < 50; value++)
      await as(people[place % 3] ?? "ann").checkIns.record({ keyResultId: winRate.id, value, confidence: "on-track" });
  };
  await Promise.all(Array.from({ length: 8 }, (_none, place) => writer(place)));
  const { rows } = await sql<{
    revision: number;
  }>`select revision from activity where workspace_id = ${id} order by revision`.execute(database);
  assert.deepEqual(
    rows.map((row) => row.revision),
    Array.from({ length: revision + 400 }, (_none, place) => place + 1),
  );
  const verification = await inWorkspace(database, scopeOf(workspaceId), verifyJournal);
  assert.deepEqual(verification, { revision: revision + 400, checked: revision + 400, broken: null });
});

test("what others write while the journal is checked does not look like forgery", async () => {
  const { as, database, workspaceId, winRate, revision } = await journal();
  let writes = 0;
  const writingBetween = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => node,
    // After each of the first queries of the check, somebody else checks in.
    transformResult: async ({ result }: PluginTransformResultArgs) => {
      if (++writes <= 3)
        await as("maya").checkIns.record({ keyResultId: winRate.id, value: 40 + writes, confidence: "on-track" });
      return result;
    },
  };
  const verification = await inWorkspace(database, scopeOf(workspaceId), (open) =>
    verifyJournal({ ...open, db: open.db.withPlugin(writingBetween) }),
  );
  assert.deepEqual(verification, { revision: revision + 3, checked: revision + 3, broken: null });
});
