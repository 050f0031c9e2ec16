import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context, MiddlewareHandler } from "hono";
import type { Revisions } from "./revisions.ts";
import type { Subscribers } from "../live/subscribers.ts";
import { apiPage, apiPageStyle } from "./api-page.ts";
import { callerFor } from "./api.ts";
import type { CallerOf } from "./api.ts";
import { openApi } from "./openapi.ts";
import { problem, problemOfError } from "./problem.ts";

export type AppParts = {
  readonly api: Hono;
  readonly signIn: Hono;
  readonly mcp: (request: Request) => Promise<Response>;
  readonly files: (context: Context) => Promise<Response>;
  readonly guards: readonly MiddlewareHandler[];
  readonly callerOf: CallerOf;
  readonly revisions: Revisions;
  readonly subscribers: Subscribers;
  readonly version: string;
  readonly isHealthy: () => Promise<boolean>;
  readonly log: (sentence: string, error: unknown) => void;
};

const live = (parts: AppParts) => async (context: Context<{ Bindings: HttpBindings }>) => {
  try {
    const headers = new Headers(context.req.raw.headers);
    const workspace = context.req.query("workspace");
    if (workspace !== undefined) headers.set("ladder-workspace", workspace);
    const { scope, personId } = await callerFor(parts.callerOf, headers, context.req.url);
    // A HEAD request would be held open and never hear anything.
    if (context.req.method !== "GET") return problem("not-found", "Changes are heard with GET only.");
    if (!parts.subscribers.hasRoomFor(personId))
      return problem("too-many-requests", "You listen from too many windows already. Close some of them.");
    parts.subscribers.add(
      { workspaceId: scope.workspaceId, personId },
      context.env.outgoing as never,
      parts.revisions.get(scope.workspaceId) ?? 0,
    );
    return RESPONSE_ALREADY_SENT;
  } catch (error) {
    return problemOfError(error, parts.log);
  }
};

/** Makes a text when it is first asked for, and keeps it. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** Everything Ladder answers over HTTP: the API, its description, agents, live updates, sign-in and the web app. */
export function createApp(parts: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const description = once(() => JSON.stringify(openApi(parts.version)));
  const page = once(apiPage);
  for (const guard of parts.guards) app.use(guard);
  app.get("/healthz", async () =>
    (await parts.isHealthy()) ? new Response("ok\n") : new Response("The database does not answer.\n", { status: 503 }),
  );
  app.get(
    "/api/v1/openapi.json",
    () => new Response(description(), { headers: { "content-type": "application/json" } }),
  );
  app.get("/api/v1/live", live(parts));
  app.route("/api/v1", parts.api);
  app.get("/api", () => new Response(page(), { headers: { "content-type": "text/html; charset=utf-8" } }));
  app.get(
    "/api/style.css",
    () => new Response(apiPageStyle, { headers: { "content-type": "text/css; charset=utf-8" } }),
  );
  app.all("/api/*", () => problem("not-found", "There is no such address in the API; see /api for all of them."));
  app.all("/mcp", (context) => parts.mcp(context.req.raw));
  app.route("/sign-in", parts.signIn);
  app.get("*", parts.files);
  app.onError((error) => problemOfError(error, parts.log));
  return app;
}
