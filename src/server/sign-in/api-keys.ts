import { findKeyGrant, noteKeyUse } from "#store/sign-in/api-keys.ts";
import type { KeyGrant } from "#store/sign-in/api-keys.ts";
import { apiKeyPrefix, hashOfKey } from "./secrets.ts";
import type { Surroundings } from "./surroundings.ts";

const usedAgainAfter = { hours: 1 };

/** What an API key opens, unless it was revoked. When it was last used is noted at most once an hour. */
export async function openApiKey({ database, clock }: Surroundings, key: string): Promise<KeyGrant | undefined> {
  if (!key.startsWith(apiKeyPrefix)) return undefined;
  const grant = await findKeyGrant(database, hashOfKey(key));
  if (!grant) return undefined;
  const now = clock.now();
  const noted = grant.lastUsedAt === null ? undefined : Temporal.Instant.from(grant.lastUsedAt);
  if (!noted || Temporal.Instant.compare(noted.add(usedAgainAfter), now) <= 0)
    await noteKeyUse(database, grant, now.toString());
  return grant;
}
