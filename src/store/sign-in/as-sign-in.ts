import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../database.ts";
import type { Schema } from "../schema.ts";

/** Tables that only sign-in may see; the app's role knows nothing of them. */
type SignInSchema = Schema & {
  credentials: { person_id: string; password_hash: string; changed_at: string };
  sessions: { token_hash: Buffer; person_id: string; created_at: string; expires_at: string };
  sign_in_attempts: { subject: string; id: string; at: string };
};
export type SignInTransaction = Transaction<SignInSchema>;

/**
 * Runs queries of sign-in in one transaction, before a workspace is known: as the role that sees people and memberships
 * everywhere, and no OKRs.
 */
export function asSignIn<Result>(
  database: Database,
  work: (db: SignInTransaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('role', 'ladder_sign_in', true)`.execute(db);
    return work(db as unknown as SignInTransaction);
  });
}
