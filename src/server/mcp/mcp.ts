import type { Caller } from "#operations/caller.ts";
import type { Host } from "#operations/host.ts";
import { refuse, Refusal } from "#operations/refusal.ts";
import { valueOf } from "#operations/written-json.ts";
import { callerFor } from "../http/api.ts";
import type { CallerOf } from "../http/api.ts";
import { problem, problemOfError } from "../http/problem.ts";
import type { Allowance } from "../http/rate-limit.ts";

type McpParts = {
  readonly host: Host;
  readonly callerOf: CallerOf;
  readonly allow: (credential: string) => Allowance;
  readonly version: string;
  readonly log: (sentence: string, error: unknown) => void;
};

/** Agents over streamable HTTP: each request stands for itself, signed in by API key, and is journaled as an agent's. */
export function createMcp({ host, callerOf, allow, version, log }: McpParts): (request: Request) => Promise<Response> {
  const explain = (error: unknown): string => {
    if (error instanceof Refusal) return `${error.word}: ${error.message}`;
    log("A tool failed.", error);
    return "failed: Something went wrong inside Ladder. Nothing was changed.";
  };
  // Counted by the call, for one request may hold many.
  const mustBeAllowed = ({ scope, personId }: Caller): void => {
    const { isAllowed, resetSeconds } = allow(`${scope.workspaceId} ${personId}`);
    if (!isAllowed)
      refuse("too-many-requests", `Too many requests. Nothing was changed; try again in ${resetSeconds} seconds.`);
  };
  return async (request) => {
    // Nothing is told unasked and there are no sessions to end, so there is nothing to listen to.
    if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
    try {
      if (!request.headers.has("authorization"))
        return problem("not-signed-in", "Agents send an API key as Authorization: Bearer.", undefined, {
          "www-authenticate": "Bearer",
        });
      const caller = { ...(await callerFor(callerOf, request.headers, request.url)), through: "agent" as const };
      // Loaded when the first agent comes: it is a fifth of what Ladder would hold in memory at rest.
      const { createAgentServer } = await import("#client/agents.ts");
      const { WebStandardStreamableHTTPServerTransport } =
        await import("@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js");
      const server = createAgentServer(
        version,
        async ({ noun, verb }, input, ifMatch) => {
          mustBeAllowed(caller);
          return valueOf((await host.perform({ caller, noun, verb, input, ifMatch })).output);
        },
        explain,
      );
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport);
      return await transport.handleRequest(request);
    } catch (error) {
      return problemOfError(error, log);
    }
  };
}
