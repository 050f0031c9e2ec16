import { hash } from "node:crypto";
import { sql } from "kysely";
import { asSignIn } from "./database.ts";
import { Refusal } from "./refusal.ts";
import type { Surroundings } from "./surroundings.ts";

const windowMinutes = 15;
/** How many attempts within the window; an office behind one address has more people than an account. */
export const attemptLimits = { email: 10, address: 60 } as const;

/** What an attempt counts against. */
export type Subjects = { readonly email?: string; readonly address: string };

/** An attempt that was let through; it keeps counting unless it turns out to be right. */
export type Attempt = { readonly succeeded: () => Promise<void> };

const subjectOf = (kind: keyof typeof attemptLimits, value: string): string =>
  hash("sha256", `${kind} ${value}`, "base64url");

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
};

/**
 * Counts an attempt at a secret, and refuses it when there were too many lately. Attempts are kept in the database, so
 * that several processes count as one and a restart forgives nothing.
 */
export async function beginAttempt(
  { database, clock, newUuid }: Surroundings,
  { email, address }: Subjects,
): Promise<Attempt> {
  const id: string = newUuid();
  const now = clock.now();
  const windowStart = now.subtract({ minutes: windowMinutes }).toString();
  const emailSubject = email === undefined ? undefined : subjectOf("email", email);
  const addressSubject = subjectOf("address", address);
  const limits = new Map<string, number>([[addressSubject, attemptLimits.address]]);
  if (emailSubject !== undefined) limits.set(emailSubject, attemptLimits.email);
  const subjects = [...limits.keys()];

  // Counted in a transaction after the one that wrote: of many attempts at the same moment, each sees those before it.
  await asSignIn(database, async (db) => {
    await db.deleteFrom("sign_in_attempts").where("at", "<=", windowStart).execute();
    const rows = subjects.map((subject) => ({ subject, id, at: now.toString() }));
    await db.insertInto("sign_in_attempts").values(rows).execute();
  });
  const waitSeconds = await asSignIn(database, async (db) => {
    const counts = await db
      .selectFrom("sign_in_attempts")
      .select([
        "subject",
        sql<number>`count(*)::int`.as("attempts"),
        sql<number>`ceil(extract(epoch from min(at) - ${windowStart}::timestamptz))::int`.as("wait_seconds"),
      ])
      .where("subject", "in", subjects)
      .where("at", ">", windowStart)
      .groupBy("subject")
      .execute();
    const exceeded = counts.filter(({ subject, attempts }) => attempts > (limits.get(subject) ?? 0));
    if (exceeded.length === 0) return undefined;
    // A refused attempt tried nothing, so it does not prolong the wait.
    await db.deleteFrom("sign_in_attempts").where("subject", "in", subjects).where("id", "=", id).execute();
    return Math.max(1, ...exceeded.map((count) => count.wait_seconds));
  });
  if (waitSeconds !== undefined)
    throw new Refusal(
      "too-many-requests",
      `There were too many attempts. Nothing was tried this time; wait ${inWords(waitSeconds)}, then try again.`,
      waitSeconds,
    );

  return {
    succeeded: () =>
      asSignIn(database, async (db) => {
        await db.deleteFrom("sign_in_attempts").where("subject", "in", subjects).where("id", "=", id).execute();
        if (emailSubject !== undefined)
          await db.deleteFrom("sign_in_attempts").where("subject", "=", emailSubject).execute();
      }),
  };
}
