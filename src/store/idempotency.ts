import { toUuid } from "#lib/ids.ts";
import type { PersonId } from "#okr/ids.ts";
import { inWorkspace } from "./database.ts";
import type { Database, OpenWorkspace } from "./database.ts";
import { listWorkspaceIds } from "./owners.ts";
import { scopeOf } from "./scope.ts";

/** How long the answer to an idempotency key is kept, in hours. */
export const keptHours = 72;

/** The primary key's name, which a second writer of the same key runs into. */
export const idempotencyKey = "idempotency_pkey";

export type Answered = { readonly operation: string; readonly inputHash: Buffer; readonly output: unknown };

/** What was answered to this person's key before, if anything. */
export async function findAnswer(open: OpenWorkspace, personId: PersonId, key: string): Promise<Answered | undefined> {
  const row = await open.db
    .selectFrom("idempotency")
    .select(["operation", "input_hash", "output"])
    .where("workspace_id", "=", open.id)
    .where("person_id", "=", toUuid(personId))
    .where("key", "=", key)
    .executeTakeFirst();
  return row && { operation: row.operation, inputHash: row.input_hash, output: row.output };
}

/** Keeps the answer to a key, in the transaction that earned it. */
export async function insertAnswer(
  open: OpenWorkspace,
  answer: Answered & { readonly personId: PersonId; readonly key: string; readonly at: string },
): Promise<void> {
  await open.db
    .insertInto("idempotency")
    .values({
      workspace_id: open.id,
      person_id: toUuid(answer.personId),
      key: answer.key,
      operation: answer.operation,
      input_hash: answer.inputHash,
      output: JSON.stringify(answer.output),
      at: answer.at,
    })
    .execute();
}

/** Forgets answers older than they are kept, workspace by workspace. */
export async function removeOldAnswers(database: Database, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: keptHours }).toString();
  for (const workspaceId of await listWorkspaceIds(database))
    await inWorkspace(database, scopeOf(workspaceId), (open) =>
      open.db.deleteFrom("idempotency").where("workspace_id", "=", open.id).where("at", "<", before).execute(),
    );
}
