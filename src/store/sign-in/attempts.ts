import type { Database } from "../database.ts";
import { asSignIn } from "./as-sign-in.ts";

type Attempt = { readonly id: string; readonly subjects: readonly string[]; readonly at: string };

/** Counts an attempt against its subjects, and removes what is older than the window. */
export function insertAttempt(database: Database, { id, subjects, at }: Attempt, windowStart: string): Promise<void> {
  return asSignIn(database, async (db) => {
    await db.deleteFrom("sign_in_attempts").where("at", "<=", windowStart).execute();
    await db
      .insertInto("sign_in_attempts")
      .values(subjects.map((subject) => ({ subject, id, at })))
      .execute();
  });
}

export type AttemptCount = { readonly subject: string; readonly attempts: number; readonly firstAt: string };

/** How many attempts count against each subject within the window, and when the first of them was. */
export const countAttempts = (
  database: Database,
  subjects: readonly string[],
  windowStart: string,
): Promise<AttemptCount[]> =>
  asSignIn(database, (db) =>
    db
      .selectFrom("sign_in_attempts")
      .select(({ fn }) => ["subject", fn.countAll<number>().as("attempts"), fn.min("at").as("firstAt")])
      .where("subject", "in", subjects)
      .where("at", ">", windowStart)
      .groupBy("subject")
      .execute(),
  );

/** Takes one attempt back, so that it counts against nothing. */
export const removeAttempt = (database: Database, { id, subjects }: Omit<Attempt, "at">): Promise<void> =>
  asSignIn(database, async (db) => {
    await db.deleteFrom("sign_in_attempts").where("subject", "in", subjects).where("id", "=", id).execute();
  });

/** Takes back all that was counted against a subject. */
export const removeAttemptsAgainst = (database: Database, subject: string): Promise<void> =>
  asSignIn(database, async (db) => {
    await db.deleteFrom("sign_in_attempts").where("subject", "=", subject).execute();
  });
