import type { Clock } from "#lib/clock.ts";
import { mayAdminister } from "#okr/access.ts";
import type { Caller } from "#operations/caller.ts";
import { encodingFor } from "./body-cache.ts";
import type { Body, BodyCache } from "./body-cache.ts";
import type { Revisions } from "./revisions.ts";

/** An answer that was given before, under its ETag. */
export type Remembered = { readonly etag: string; readonly body: Body };

export type RememberedAnswers = {
  /** The answer to this address, if nothing in the workspace has changed since it was given. */
  find(caller: Caller, address: string): Remembered | undefined;
  /** Keeps an answer as it was at a revision. */
  keep(caller: Caller, address: string, revision: number, body: Body): Remembered;
};

const minuteMs = 60_000;

/** The local date, looked up once a minute: a day begins with one. */
function dayBy(clock: Clock): () => string {
  let minute = Number.NaN;
  let day = "";
  return () => {
    const now = Math.floor(clock.now().epochMilliseconds / minuteMs);
    if (now !== minute) [minute, day] = [now, clock.today().replaceAll("-", "")];
    return day;
  };
}

type Parts = { readonly revisions: Revisions; readonly bodies: BodyCache; readonly clock: Clock };

/** Answers by what was asked and by whom, true as long as the workspace's revision stays what it was. */
export function createRememberedAnswers({ revisions, bodies, clock }: Parts): RememberedAnswers {
  const today = dayBy(clock);

  // Workspaces share addresses and may share revisions, and who administers one is told more: neither may be taken for
  // the other, here or by a browser that somebody else used before. Numbers depend on the day as well as on the facts.
  const audienceOf = ({ scope, role }: Caller): string =>
    `${scope.workspaceId.slice(-12)}${mayAdminister({ role }) ? "a" : ""}`;
  const etagOf = (revision: number, caller: Caller): string => `"r${revision}.${today()}.${audienceOf(caller)}"`;
  const askedOf = (caller: Caller, address: string): string =>
    `${caller.scope.workspaceId} ${audienceOf(caller)} ${address}`;

  return {
    find(caller, address) {
      const revision = revisions.get(caller.scope.workspaceId);
      if (revision === undefined) return undefined;
      const etag = etagOf(revision, caller);
      const body = bodies.find(askedOf(caller, address), etag);
      return body && { etag, body };
    },
    keep(caller, address, revision, body) {
      const etag = etagOf(revision, caller);
      bodies.keep(askedOf(caller, address), etag, body);
      return { etag, body };
    },
  };
}

/** What a browser says of how it wants an answer. */
export type Wishes = {
  readonly ifNoneMatch: string | null | undefined;
  readonly acceptEncoding: string | null | undefined;
};

/** A body as it goes out: compressed as the asker takes it, or only the word that they have it already. */
export function dressed({ body, etag }: Partial<Remembered> & { readonly body: Body }, wishes: Wishes) {
  const headers: Record<string, string> = {
    vary: "accept-encoding, authorization, cookie, ladder-workspace",
    "cache-control": "private, no-cache",
  };
  if (etag) headers["etag"] = etag;
  // A proxy that compresses on the way makes an ETag weak.
  if (etag && wishes.ifNoneMatch?.replace(/^W\//, "") === etag) return { status: 304, headers, bytes: null };
  const encoding = body.plain.length > 1024 ? encodingFor(wishes.acceptEncoding) : undefined;
  if (encoding) headers["content-encoding"] = encoding;
  headers["content-type"] = "application/json";
  return { status: 200, headers, bytes: body.in(encoding) };
}
