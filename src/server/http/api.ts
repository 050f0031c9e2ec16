import { Hono } from "hono";
import type { Context } from "hono";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import type { Caller } from "#operations/caller.ts";
import type { Host } from "#operations/host.ts";
import { refuse } from "#operations/refusal.ts";
import { jsonOf } from "#operations/written-json.ts";
import type { HeaderReader } from "../sign-in/origin.ts";
import { Body } from "./body-cache.ts";
import { problem, problemOfError } from "./problem.ts";
import { limitHeaders } from "./rate-limit.ts";
import type { Allowance } from "./rate-limit.ts";
import { dressed } from "./remembered-answers.ts";
import type { RememberedAnswers } from "./remembered-answers.ts";
import { idempotencyKeyOf, ifMatchOf, inputOf, mostDocumentBytes } from "./request-input.ts";
import type { Revisions } from "./revisions.ts";

export type CallerOf = (
  headers: HeaderReader,
  url: string | undefined,
) => Promise<Caller | { readonly refused: "no-such-workspace" } | undefined>;

export type ApiParts = {
  readonly host: Host;
  readonly callerOf: CallerOf;
  readonly revisions: Revisions;
  readonly remembered: RememberedAnswers;
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
/** Answers that a revision says too little about: some depend on who asks, and the journal is checked to find what nobody recorded. */
const askedAnew = new Set(["people.me", "apiKeys.list", "invitations.list", "activity.verify"]);

const inputFor = (context: Context, noun: string) =>
  inputOf(context, noun === "imports" ? mostDocumentBytes : undefined);

/** The HTTP surface: one route for each entry of the contract, all alike. */
export function createApi(parts: ApiParts): Hono {
  const { host, callerOf, revisions, remembered, allow, log } = parts;
  const api = new Hono();

  async function read(context: Context, { noun, verb }: NamedOperation, caller: Caller): Promise<Response> {
    const isShared = context.req.method === "GET" && !askedAnew.has(`${noun}.${verb}`);
    const address = context.req.url.slice(context.req.url.indexOf("/", "https://".length));
    const known = isShared ? remembered.find(caller, address) : undefined;
    if (known) return answer(context, known);
    const { output } = await host.perform({ caller, noun, verb, input: await inputFor(context, noun) });
    const body = new Body(Buffer.from(jsonOf(output)));
    const { version, revision } = output as { version?: number; revision?: number };
    if (revision !== undefined) revisions.heard(caller.scope.workspaceId, revision);
    if (version !== undefined) return answer(context, { body, etag: `"${version}"` });
    return answer(
      context,
      isShared && revision !== undefined ? remembered.keep(caller, address, revision, body) : { body },
    );
  }

  function answer(context: Context, given: { readonly body: Body; readonly etag?: string }): Response {
    const wishes = {
      ifNoneMatch: context.req.header("if-none-match"),
      acceptEncoding: context.req.header("accept-encoding"),
    };
    const { status, headers, bytes } = dressed(given, wishes);
    return new Response(bytes && new Uint8Array(bytes), { status, headers });
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
        const allowance = allow(`${caller.scope.workspaceId} ${caller.personId}`);
        const { isAllowed, resetSeconds } = allowance;
        const limits = limitHeaders(allowance);
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
