import { parse } from "hono/utils/cookie";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId } from "#okr/ids.ts";
import { isId } from "#lib/ids.ts";
import type { Caller } from "#operations/caller.ts";
import { scopeOf } from "#store/scope.ts";
import { findWhereabouts } from "#store/sign-in/places.ts";
import { openApiKey } from "./api-keys.ts";
import type { CallerCache } from "./caller-cache.ts";
import { isOverTls, sessionCookie } from "./origin.ts";
import type { HeaderReader, Trust } from "./origin.ts";
import { hashOfKey } from "./secrets.ts";
import { openSession } from "./sessions.ts";
import type { Surroundings } from "./surroundings.ts";

/** The workspace a request names is not one of the asker's; they may be signed in all the same. */
export type NoSuchWorkspace = { readonly refused: "no-such-workspace" };
const noSuchWorkspace: NoSuchWorkspace = { refused: "no-such-workspace" };

export type Who = Caller | NoSuchWorkspace | undefined;
/** Who asks: by API key, else by session. `url` is needed only where Ladder itself speaks TLS. */
export type CallerOf = (headers: HeaderReader, url?: string) => Promise<Who>;

const workspaceHeader = "ladder-workspace";
const bearer = /^bearer\b(.*)$/i;

/** What a credential is called where it is remembered; the secret itself is not kept. */
export const credentialOf = (kind: "key" | "session", secret: string): string =>
  `${kind}:${hashOfKey(secret).toString("base64url")}`;

type Grant = { readonly personId: PersonId; readonly workspace: string | undefined } & Pick<
  Caller,
  "access" | "through"
>;

export function createCallerOf(surroundings: Surroundings, cache: CallerCache, trust: Trust): CallerOf {
  async function byKey(key: string): Promise<Grant | undefined> {
    const grant = await openApiKey(surroundings, key);
    return grant && { ...grant, workspace: grant.workspaceId, through: "api-key" };
  }

  async function bySession(token: string, workspace: string | undefined): Promise<Grant | undefined> {
    const personId = await openSession(surroundings, token);
    return personId && { personId, workspace, access: "full", through: "web" };
  }

  async function look(secret: string, isKey: boolean, named: string | undefined): Promise<Who> {
    const grant = await (isKey ? byKey(secret) : bySession(secret, named));
    if (!grant) return undefined;
    const { personId, workspace, access, through } = grant;
    if (named !== undefined && named !== workspace) return noSuchWorkspace;
    if (workspace !== undefined && !isId(idPrefix.workspace, workspace)) return noSuchWorkspace;
    const whereabouts = await findWhereabouts(surroundings.database, personId, workspace);
    // A key of someone who has left opens nothing; a session still says who someone is.
    if (!whereabouts) return isKey ? undefined : noSuchWorkspace;
    const { id, role, teamIds } = whereabouts;
    return { scope: scopeOf(id), personId, role, teamIds, access, through };
  }

  return async (headers, url) => {
    // Whoever sends a key means the key: a bad one is not made good by a cookie. Other schemes are for a proxy before us.
    const key = bearer.exec(headers.get("authorization") ?? "")?.[1]?.trim();
    const cookies = headers.get("cookie");
    const cookieName = sessionCookie(isOverTls(headers, url, trust));
    const secret = key ?? (cookies === null ? undefined : parse(cookies, cookieName)[cookieName]);
    if (!secret) return undefined;
    const workspace = headers.get(workspaceHeader) ?? undefined;
    const cacheKey = { credential: credentialOf(key === undefined ? "session" : "key", secret), workspace };
    const known = cache.find(cacheKey);
    if (known) return known;
    return cache.keep(
      cacheKey,
      () => look(secret, key !== undefined, workspace),
      (who) => (who && !("refused" in who) ? who : undefined),
    );
  };
}
