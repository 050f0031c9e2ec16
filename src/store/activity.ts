import { createHash } from "node:crypto";
import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { Id } from "#lib/ids.ts";
import { idPrefix } from "#okr/ids.ts";
import type { Noun, PersonId } from "#okr/ids.ts";
import { momentFrom } from "./database.ts";
import type { OpenWorkspace } from "./database.ts";

/** Through what a change came in. */
export type Through = "web" | "api-key" | "agent" | "import" | "job" | "set-up";

/** What is to be written into the journal: who did what to which subject, and the subject before and after in full. */
export type Happening = {
  readonly at: string;
  readonly personId: PersonId | null;
  readonly through: Through;
  readonly operation: string;
  readonly subject: { readonly kind: Noun; readonly id: Id<string> };
  readonly before: unknown;
  readonly after: unknown;
};

/** A line of the journal. */
export type Recorded = Happening & { readonly revision: number; readonly hash: string };

/** The channel other processes listen on: workspace, revision and operation, nothing else. */
export const activityChannel = "ladder_activity";

type Line = {
  readonly at: string;
  readonly person: string | null;
  readonly through: string;
  readonly operation: string;
  readonly kind: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
};

const digestOf = (line: Line): Buffer =>
  createHash("sha256")
    .update(
      JSON.stringify([
        line.at,
        line.person,
        line.through,
        line.operation,
        line.kind,
        line.subject,
        line.before,
        line.after,
      ]),
    )
    .digest();

/**
 * Writes one line of the journal and takes the workspace's next revision. The workspace's row stays locked until the
 * transaction ends, so revisions have no gaps and every hash follows the one before:
 * hash = SHA-256(previous hash, revision as 8 bytes, SHA-256 of the line).
 */
export async function appendActivity(open: OpenWorkspace, happening: Happening): Promise<number> {
  const text = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
  const line: Line = {
    // Spelled as it will be read back: the hash is over these characters.
    at: momentFrom(happening.at),
    person: happening.personId ? toUuid(happening.personId) : null,
    through: happening.through,
    operation: happening.operation,
    kind: happening.subject.kind,
    subject: toUuid(happening.subject.id),
    before: text(happening.before),
    after: text(happening.after),
  };
  const { rows } = await sql<{ revision: number }>`
    with head as (
      update workspaces
      set revision = revision + 1, journal_head = sha256(journal_head || int8send(revision + 1) || ${digestOf(line)}::bytea)
      where id = ${open.id}
      returning revision, journal_head
    )
    insert into activity (workspace_id, revision, at, person_id, through, operation, subject_kind, subject_id, before, after, hash)
    select ${open.id}::uuid, revision, ${line.at}::timestamptz, ${line.person}::uuid, ${line.through}, ${line.operation},
      ${line.kind}, ${line.subject}::uuid, ${line.before}::json, ${line.after}::json, journal_head
    from head
    returning revision, pg_notify(${activityChannel}, workspace_id || ' ' || revision || ' ' || operation)`.execute(
    open.db,
  );
  const revision = rows[0]?.revision;
  if (revision === undefined) throw new Error("The workspace is gone; nothing was changed.");
  return revision;
}

type Row = {
  revision: number;
  at: string;
  person_id: string | null;
  through: string;
  operation: string;
  subject_kind: string;
  subject_id: string;
  before: string | null;
  after: string | null;
  hash: Buffer;
};

const select = (open: OpenWorkspace, rest: ReturnType<typeof sql>) =>
  sql<Row>`select revision, at, person_id, through, operation, subject_kind, subject_id, before::text, after::text, hash
    from activity where workspace_id = ${open.id} ${rest}`.execute(open.db);

function toRecorded(row: Row): Recorded {
  const kind = row.subject_kind as Noun;
  return {
    revision: row.revision,
    at: row.at,
    personId: row.person_id ? toId("per", row.person_id) : null,
    through: row.through as Through,
    operation: row.operation,
    subject: { kind, id: toId(idPrefix[kind], row.subject_id) },
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
    hash: row.hash.toString("hex"),
  };
}

/** The journal after a revision, oldest first. */
export async function listActivitySince(open: OpenWorkspace, revision: number, limit: number): Promise<Recorded[]> {
  const { rows } = await select(open, sql`and revision > ${revision} order by revision limit ${limit}`);
  return rows.map(toRecorded);
}

/** Everything that happened to one subject, oldest first. */
export async function listActivityOf(open: OpenWorkspace, subjectId: Id<string>): Promise<Recorded[]> {
  const { rows } = await select(open, sql`and subject_id = ${toUuid(subjectId)} order by revision`);
  return rows.map(toRecorded);
}

export type Verification = {
  readonly revision: number;
  readonly checked: number;
  readonly broken: { readonly revision: number; readonly why: string } | null;
};

/** Reads the journal from its first line and says where it stops being what was written, if anywhere. */
export async function verifyJournal(open: OpenWorkspace): Promise<Verification> {
  const readWorkspace = () =>
    open.db
      .selectFrom("workspaces")
      .select(["revision", "journal_head"])
      .where("id", "=", open.id)
      .executeTakeFirstOrThrow();
  let workspace = await readWorkspace();
  let head = Buffer.alloc(32);
  let checked = 0;
  const stop = (revision: number, why: string): Verification => ({
    revision: workspace.revision,
    checked,
    broken: { revision, why },
  });
  for (;;) {
    const { rows } = await select(open, sql`and revision > ${checked} order by revision limit 1000`);
    for (const row of rows) {
      if (row.revision !== checked + 1) return stop(checked + 1, "This revision is missing.");
      const eightBytes = Buffer.alloc(8);
      eightBytes.writeBigInt64BE(BigInt(row.revision));
      const line: Line = {
        at: row.at,
        person: row.person_id,
        through: row.through,
        operation: row.operation,
        kind: row.subject_kind,
        subject: row.subject_id,
        before: row.before,
        after: row.after,
      };
      head = createHash("sha256").update(head).update(eightBytes).update(digestOf(line)).digest();
      if (!head.equals(row.hash)) return stop(row.revision, "What stands here is not what was written.");
      checked = row.revision;
    }
    if (rows.length === 1000) continue;
    // Others go on writing: the workspace is read after its lines, and lines that have come since are read as well.
    if (rows.length === 0 && checked < workspace.revision) break;
    workspace = await readWorkspace();
    if (workspace.revision <= checked) break;
  }
  if (checked !== workspace.revision) return stop(checked + 1, "The end of the journal is missing.");
  if (!head.equals(workspace.journal_head)) return stop(checked, "The last hash is not the one the workspace keeps.");
  return { revision: workspace.revision, checked, broken: null };
}
