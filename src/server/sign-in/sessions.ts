import type { PersonId } from "#okr/ids.ts";
import { findSession, insertSession, prolongSession, removeSession } from "#store/sign-in/sessions.ts";
import { hashOfKey, newToken } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";

export const sessionDays = 30;
// A session in use is renewed once a day: rolling, and hardly ever a write.
const renewedAfterDays = 1;
const inDays = (now: Temporal.Instant, days: number): Temporal.Instant => now.add({ hours: 24 * days });

/** Starts a session under a token of its own; the one that the browser came with ends. */
export async function startSession(
  { database, clock, random }: Surroundings,
  personId: PersonId,
  { replacing }: { readonly replacing: string | undefined },
): Promise<string> {
  const token = newToken(random);
  const now = clock.now();
  await insertSession(database, {
    tokenHash: hashOfKey(token),
    personId,
    at: now.toString(),
    expiresAt: inDays(now, sessionDays).toString(),
    replacing: replacing === undefined ? undefined : hashOfKey(replacing),
  });
  return token;
}

/** Whose session a token opens, if it is still open; using it keeps it open for another thirty days. */
export async function openSession({ database, clock }: Surroundings, token: string): Promise<PersonId | undefined> {
  const now = clock.now();
  const tokenHash = hashOfKey(token);
  const session = await findSession(database, tokenHash, now.toString());
  if (!session) return undefined;
  if (Temporal.Instant.compare(session.expiresAt, inDays(now, sessionDays - renewedAfterDays)) < 0)
    await prolongSession(database, tokenHash, inDays(now, sessionDays).toString());
  return session.personId;
}

export const endSession = ({ database }: Surroundings, token: string): Promise<void> =>
  removeSession(database, hashOfKey(token));
