import { Hono } from "hono";
import type { Context } from "hono";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import type { Clock } from "#lib/clock.ts";
import { mayAdminister } from "#okr/access.ts";
import type { Caller } from "#operations/caller.ts";
import type { Host } from "#operations/host.ts";
import { refuse } from "#operations/refusal.ts";
import { jsonOf } from "#operations/written-json.ts";
import { Body, encodingFor } from "./body-cache.ts";
import type { BodyCache } from "./body-cache.ts";
import { problem, problemOfError } from "./problem.ts";
import type { Allowance } from "./rate-limit.ts";
import { idempotencyKeyOf, ifMatchOf, inputOf, mostDocumentBytes } from "./request-input.ts";
import type { Revisions } from "./revisions.ts";

export type CallerOf = (
  headers: Headers,
  url: string,
) => Promise<Caller | { readonly refused: "no-such-workspace" } | undefined>;

export type ApiParts = {
  readonly host: Host;
  readonly callerOf: CallerOf;
  readonly revisions: Revisions;
  readonly bodies: BodyCache;
  readonly clock: Clock;
  readonly allow: (credential: string) => Allowance;
  readonly log: (sentence: string, error: unknown) => void;
};

/** Who asks, or the refusal of who may not. */
export async function callerFor(callerOf: CallerOf, headers: Headers, url: string): Promise<Caller> {
  const who = await callerOf(headers, url);
  if (who === undefined)
    return refuse("not-signed-in", "Sign in, or send an API key as Authorization: Bearer. Nothing was changed.");
  if ("refused" in who)
    return refuse("not-found", "You are not in this workspace. Nothing was changed; choose one of yours.");
  return who;
}

const json = { "content-type": "application/json" };
const vary = "accept-encoding, authorization, cookie, ladder-workspace";
/** Answers that a revision says too little about: some depend on who asks, and the journal is checked to find what nobody recorded. */
const askedAnew = new Set(["people.me", "apiKeys.list", "invitations.list", "activity.verify"]);

const inputFor = (context: Context, noun: string) =>
  inputOf(context, noun === "imports" ? mostDocumentBytes : undefined);

/** The HTTP surface: one route for each entry of the contract, all alike. */
export function createApi(parts: ApiParts): Hono {
  const { host, callerOf, revisions, bodies, clock, allow, log } = parts;
  const api = new Hono();

  // Workspaces share addresses and may share revisions, and who administers one is told more: neither may be taken for
  // the other, here or by a browser that somebody else used before. Numbers depend on the day as well as on the facts.
  const audienceOf = ({ scope, role }: Caller): string =>
    `${scope.workspaceId.slice(-12)}${mayAdminister({ role }) ? "a" : ""}`;
  const etagOf = (revision: number, caller: Caller): string =>
    `"r${revision}.${clock.today().replaceAll("-", "")}.${audienceOf(caller)}"`;

  async function read(context: Context, { noun, verb }: NamedOperation, caller: Caller): Promise<Response> {
    const { workspaceId } = caller.scope;
    const isShared = context.req.method === "GET" && !askedAnew.has(`${noun}.${verb}`);
    const asked = `${workspaceId} ${audienceOf(caller)} ${context.req.url}`;
    const revision = isShared ? revisions.get(workspaceId) : undefined;
    if (revision !== undefined) {
      const etag = etagOf(revision, caller);
      if (context.req.header("if-none-match") === etag)
        return new Response(null, { status: 304, headers: { etag, vary } });
      const body = bodies.find(asked, etag);
      if (body) return answer(context, body, etag);
    }
    const { output } = await host.perform({ caller, noun, verb, input: await inputFor(context, noun) });
    const body = new Body(Buffer.from(jsonOf(output)));
    const { version, revision: seen } = output as { version?: number; revision?: number };
    if (seen !== undefined) revisions.heard(workspaceId, seen);
    if (version !== undefined) return answer(context, body, `"${version}"`);
    if (!isShared || seen === undefined) return answer(context, body, undefined);
    const etag = etagOf(seen, caller);
    bodies.keep(asked, etag, body);
    return answer(context, body, etag);
  }

  function answer(context: Context, body: Body, etag: string | undefined): Response {
    const encoding = body.plain.length > 1024 ? encodingFor(context.req.header("accept-encoding")) : undefined;
    const headers: Record<string, string> = { ...json, vary, "cache-control": "private, no-cache" };
    if (encoding) headers["content-encoding"] = encoding;
    if (etag) headers["etag"] = etag;
    return new Response(new Uint8Array(body.in(encoding)), { headers });
  }

  async function write(context: Context, { noun, verb, operation }: NamedOperation, caller: Caller): Promise<Response> {
    const { output, revision } = await host.perform({
      caller,
      noun,
      verb,
      input: await inputFor(context, noun),
      ifMatch: operation["~orpc"].meta.versioned ? ifMatchOf(context.req.header("if-match")) : undefined,
      idempotencyKey: idempotencyKeyOf(context.req.header("idempotency-key")),
    });
    const headers: Record<string, string> = { ...json };
    const { version } = output as { version?: number };
    if (version !== undefined) headers["etag"] = `"${version}"`;
    if (revision !== undefined) {
      headers["ladder-revision"] = String(revision);
      revisions.heard(caller.scope.workspaceId, revision);
    }
    return new Response(JSON.stringify(output), { status: operation["~orpc"].route.successStatus ?? 200, headers });
  }

  for (const named of operations) {
    const { method = "GET", path = "/" } = named.operation["~orpc"].route;
    const isRead = named.operation["~orpc"].meta.effect === "read";
    api.on(method, path.replace(/\{(\w+)\}/g, ":$1"), async (context) => {
      try {
        const caller = await callerFor(callerOf, context.req.raw.headers, context.req.url);
        const { isAllowed, remaining, resetSeconds } = allow(`${caller.scope.workspaceId} ${caller.personId}`);
        const limits = { "ratelimit-remaining": String(remaining), "ratelimit-reset": String(resetSeconds) };
        if (!isAllowed)
          return problem(
            "too-many-requests",
            `Too many requests. Nothing was changed; try again in ${resetSeconds} seconds.`,
            undefined,
            {
              ...limits,
              "retry-after": String(resetSeconds),
            },
          );
        const response = await (isRead ? read(context, named, caller) : write(context, named, caller));
        for (const [name, value] of Object.entries(limits)) response.headers.set(name, value);
        return response;
      } catch (error) {
        return problemOfError(error, log);
      }
    });
  }
  api.notFound(() => problem("not-found", "There is no such address in the API; see /api for all of them."));
  return api;
}
