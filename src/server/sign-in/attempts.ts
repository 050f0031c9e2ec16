import { hash } from "node:crypto";
import { countAttempts, insertAttempt, removeAttempt, removeAttemptsAgainst } from "#store/sign-in/attempts.ts";
import { Refusal } from "./refusal.ts";
import type { Surroundings } from "./surroundings.ts";

const windowMinutes = 15;
// How many attempts within the window; an office behind one address has more people than an account.
const limits = { email: 10, address: 60 } as const;

/** What an attempt counts against. */
export type Subjects = { readonly email?: string; readonly address: string };

/** An attempt that was let through; it keeps counting unless it turns out to be right. */
export type Attempt = { readonly succeeded: () => Promise<void> };

// Hashed, so that mistyped addresses are not kept.
const subjectOf = (kind: keyof typeof limits, value: string): string => hash("sha256", `${kind} ${value}`, "base64url");

const inWords = (minutes: number): string => (minutes === 1 ? "a minute" : `${minutes} minutes`);

/**
 * Counts an attempt at a secret, and refuses it when there were too many lately. Attempts are kept in the database, so
 * that several processes count as one and a restart forgives nothing.
 */
export async function beginAttempt(
  { database, clock, newUuid }: Surroundings,
  { email, address }: Subjects,
): Promise<Attempt> {
  const id = newUuid();
  const now = clock.now();
  const windowStart = now.subtract({ minutes: windowMinutes }).toString();
  const limitBySubject = new Map<string, number>([[subjectOf("address", address), limits.address]]);
  const emailSubject = email === undefined ? undefined : subjectOf("email", email);
  if (emailSubject !== undefined) limitBySubject.set(emailSubject, limits.email);
  const subjects = [...limitBySubject.keys()];

  // Counted in a transaction after the one that wrote: of many attempts at the same moment, each sees those before it.
  await insertAttempt(database, { id, subjects, at: now.toString() }, windowStart);
  const counts = await countAttempts(database, subjects, windowStart);
  const exceeded = counts.filter(({ subject, attempts }) => attempts > (limitBySubject.get(subject) ?? 0));
  if (exceeded.length > 0) {
    // A refused attempt tried nothing, so it does not prolong the wait.
    await removeAttempt(database, { id, subjects });
    const waits = exceeded.map(({ firstAt }) =>
      now.until(Temporal.Instant.from(firstAt).add({ minutes: windowMinutes })).total("seconds"),
    );
    const waitSeconds = Math.max(1, Math.ceil(Math.max(...waits)));
    const sentence = `There were too many attempts. Nothing was tried this time; wait ${inWords(Math.ceil(waitSeconds / 60))}, then try again.`;
    throw new Refusal("too-many-requests", sentence, waitSeconds);
  }
  return {
    succeeded: async () => {
      await removeAttempt(database, { id, subjects });
      if (emailSubject !== undefined) await removeAttemptsAgainst(database, emailSubject);
    },
  };
}
