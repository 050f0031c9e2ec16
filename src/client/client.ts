import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { ORPCError } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import type { Contract } from "#contract/index.ts";
import type { ErrorWord } from "#contract/errors.ts";
import routes from "./routes.json" with { type: "json" };

/** What may accompany a call. `ifMatch` is the version that was seen; one `idempotencyKey` makes a repeated write happen once. */
export type CallContext = { readonly ifMatch?: number; readonly idempotencyKey?: string };

/** Ladder's operations as typed functions: `client.checkIns.record({ … }, { context: { idempotencyKey } })`. */
export type Client = ContractRouterClient<Contract, CallContext>;

export type ClientOptions = {
  /** Where Ladder is, as in `http://localhost:4300`. */
  readonly url: string;
  /** An API key; in a browser the session's cookie does instead. */
  readonly apiKey?: string;
  /** Which workspace is meant, when the person has several; an API key belongs to one. */
  readonly workspaceId?: string;
  /** The fetch to use; the platform's own by default. */
  readonly fetch?: (request: Request, init?: RequestInit) => Promise<Response>;
};

/** What every refusal carries: see RFC 9457 (problem details). */
export type Problem = {
  readonly word: ErrorWord | "failed" | "unreachable";
  readonly status: number;
  readonly sentence: string;
  readonly details: unknown;
};

/** Reads any error of a call as a problem: what was refused and why, or that Ladder could not be reached. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    return { word: error.code as ErrorWord, status: error.status, sentence: error.message, details: error.data };
  }
  return {
    word: "unreachable",
    status: 0,
    sentence: "Ladder could not be reached. Nothing was changed; try again when you are connected.",
    details: error instanceof Error ? error.message : undefined,
  };
}

/** Whether Ladder does not answer at all: there is no network, or nothing behind the proxy. */
export const isAway = ({ word, status }: Problem): boolean =>
  word === "unreachable" || (status >= 502 && status <= 504);

type ProblemBody = { word?: string; status?: number; detail?: string; title?: string; details?: unknown };

function errorFromProblem(body: unknown, response: { readonly status: number }): ORPCError<string, unknown> {
  const problem = (typeof body === "object" && body !== null ? body : {}) as ProblemBody;
  return new ORPCError(problem.word ?? "failed", {
    status: response.status,
    message: problem.detail ?? problem.title ?? `Ladder answered with ${response.status}.`,
    data: problem.details,
  });
}

type Fetch = NonNullable<ClientOptions["fetch"]>;

/** oRPC's link reads JSON under this one name, and would hand on problem details as a file. */
const readingProblems =
  (fetch: Fetch): Fetch =>
  async (request, init) => {
    const response = await fetch(request, init);
    if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return response;
    const headers = new Headers(response.headers);
    headers.set("content-type", "application/json");
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  };

/** Makes a client of a Ladder server. */
export function createClient({
  url,
  apiKey,
  workspaceId,
  fetch = (request, init) => globalThis.fetch(request, init),
}: ClientOptions): Client {
  const link = new OpenAPILink<CallContext>(routes as never, {
    url: `${url.replace(/\/$/, "")}/api/v1`,
    fetch: readingProblems(fetch),
    headers: ({ context }) => ({
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      ...(workspaceId ? { "ladder-workspace": workspaceId } : {}),
      ...(context.ifMatch === undefined ? {} : { "if-match": `"${context.ifMatch}"` }),
      ...(context.idempotencyKey ? { "idempotency-key": context.idempotencyKey } : {}),
    }),
    customErrorResponseBodyDecoder: errorFromProblem,
  });
  return createORPCClient(link);
}
