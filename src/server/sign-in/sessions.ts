import { asSignIn } from "./database.ts";
import { hashOfKey, newToken } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";

export const sessionDays = 30;
// A session in use is renewed once a day: rolling, and hardly ever a write.
const renewedAfterDays = 1;
const inDays = (now: Temporal.Instant, days: number): string => now.add({ hours: 24 * days }).toString();

/** Starts a session under a token of its own; the one that the browser came with ends. */
export function startSession(
  { database, clock, random }: Surroundings,
  personId: string,
  { replacing }: { readonly replacing: string | undefined },
): Promise<string> {
  const token = newToken(random);
  const now = clock.now();
  return asSignIn(database, async (db) => {
    if (replacing !== undefined)
      await db.deleteFrom("sessions").where("token_hash", "=", hashOfKey(replacing)).execute();
    await db
      .deleteFrom("sessions")
      .where("person_id", "=", personId)
      .where("expires_at", "<=", now.toString())
      .execute();
    await db
      .insertInto("sessions")
      .values({
        token_hash: hashOfKey(token),
        person_id: personId,
        created_at: now.toString(),
        expires_at: inDays(now, sessionDays),
      })
      .execute();
    return token;
  });
}

/** Whose session a token opens, if it is still open; using it keeps it open for another thirty days. */
export function findSession(
  { database, clock }: Surroundings,
  token: string,
): Promise<{ personId: string } | undefined> {
  const now = clock.now();
  const tokenHash = hashOfKey(token);
  return asSignIn(database, async (db) => {
    const session = await db
      .selectFrom("sessions")
      .select((has) => ["person_id", has("expires_at", "<", inDays(now, sessionDays - renewedAfterDays)).as("is_due")])
      .where("token_hash", "=", tokenHash)
      .where("expires_at", ">", now.toString())
      .executeTakeFirst();
    if (!session) return undefined;
    if (session.is_due)
      await db
        .updateTable("sessions")
        .set({ expires_at: inDays(now, sessionDays) })
        .where("token_hash", "=", tokenHash)
        .execute();
    return { personId: session.person_id };
  });
}

export function endSession({ database }: Surroundings, token: string): Promise<void> {
  return asSignIn(database, async (db) => {
    await db.deleteFrom("sessions").where("token_hash", "=", hashOfKey(token)).execute();
  });
}
