import { getRequestListener } from "@hono/node-server";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { fileURLToPath } from "node:url";
import { modelFrom } from "#integrations/language-model/configured-model.ts";
import { systemClock } from "#lib/clock.ts";
import { uuidV7 } from "#lib/ids.ts";
import type { Drafter } from "#operations/context.ts";
import { createHost } from "#operations/host.ts";
import { createExample } from "#operations/set-up/create-example.ts";
import { createWorkspace } from "#operations/set-up/create-workspace.ts";
import { joinWorkspace } from "#operations/set-up/join-workspace.ts";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/open-store.ts";
import type { Config } from "./config.ts";
import { createApi } from "./http/api.ts";
import { createApp } from "./http/app.ts";
import { createBodyCache } from "./http/body-cache.ts";
import { createQuickAnswers } from "./http/quick-answers.ts";
import { createRateLimiter } from "./http/rate-limit.ts";
import { createRememberedAnswers } from "./http/remembered-answers.ts";
import { createRevisions } from "./http/revisions.ts";
import { createStaticFiles } from "./http/static-files.ts";
import { createSubscribers } from "./live/subscribers.ts";
import { createLocalKey } from "./local-key.ts";
import { createMcp } from "./mcp/mcp.ts";
import { sameOriginOnly } from "./sign-in/origin.ts";
import { newSetUpCode } from "./sign-in/secrets.ts";
import { securityHeaders, securityHeadersFor } from "./sign-in/security-headers.ts";
import { createSignIn } from "./sign-in/sign-in.ts";

const home = new URL("../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", home), "utf8")) as { version: string };
const hourMs = 3_600_000;

const random = (bytes: number): Uint8Array => randomBytes(bytes);

/** Operations that change who may do what: after them nobody's rights are remembered. */
const changesRights = /^(person|team|api-key|invitation|workspace)\./;
/** Those after which somebody may hear nothing more: all who listen are cut, and only who may comes back. */
const endsRights = /^(person\.removed|api-key\.revoked)$/;

function say(sentence: string, error?: unknown): void {
  console.error(
    error === undefined
      ? sentence
      : `${sentence} ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}`,
  );
}

/** A running Ladder. */
export type Running = { readonly address: string; readonly setUpCode: string; stop(): Promise<void> };

/** Starts everything: the store, what answers, what listens. Throws a sentence when it cannot. */
export async function start(config: Config): Promise<Running> {
  const store = await openStore({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, log: say });
  try {
    return await startServing(config, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startServing(config: Config, store: Store): Promise<Running> {
  const { database } = store;
  const clock = systemClock;
  let address = config.publicUrl ?? `http://localhost:${config.port}`;
  const nowMs = (): number => clock.now().epochMilliseconds;
  const parts = { database, clock, random, address: () => address };
  const host = createHost({ ...parts, drafter: drafterOf(config, nowMs) });
  const revisions = createRevisions();
  const subscribers = createSubscribers();
  const setUpCode = newSetUpCode(random);
  const signIn = createSignIn({
    ...parts,
    newUuid: () => uuidV7(clock.now().epochMilliseconds, random(10)),
    setUpCode,
    trustProxy: config.trustProxy,
    isPublic: config.trustProxy || config.publicUrl !== undefined,
    log: say,
    createWorkspace: async ({ personId }, name) => ({
      personId,
      ...(await createWorkspace(parts, personId, { name, isExample: false, withCycle: true })),
    }),
    createExample: () => createExample(parts),
    joinWorkspace: (joining) => joinWorkspace(parts, joining),
  });
  let localAddress = "";
  const localKey = createLocalKey(config.dataFolder, () => localAddress, database);
  const callerOf = localKey.before(signIn.callerOf);
  const remembered = createRememberedAnswers({ revisions, bodies: createBodyCache(), clock });
  const trust = { trustProxy: config.trustProxy };
  const allow = createRateLimiter({ requests: config.requestsPerMinute, windowSeconds: 60 }, nowMs);
  const listening = store.listen({
    onListening: (isListening) => revisions.listening(isListening),
    onActivity: ({ workspaceId, revision, operation }) => {
      revisions.heard(workspaceId, revision);
      if (changesRights.test(operation)) signIn.forget(workspaceId);
      subscribers.announce(workspaceId, revision);
      if (endsRights.test(operation)) subscribers.close(workspaceId);
    },
  });
  const app = createApp({
    api: createApi({ host, callerOf, revisions, remembered, allow, log: say }),
    signIn: signIn.routes,
    mcp: createMcp({ host, callerOf, allow, version, log: say }),
    files: createStaticFiles(fileURLToPath(new URL("dist/web/", home))),
    guards: [securityHeaders(trust), sameOriginOnly(trust)],
    callerOf,
    revisions,
    subscribers,
    version,
    isHealthy: () => store.isHealthy(),
    log: say,
  });
  const quickly = createQuickAnswers({
    callerOf,
    remembered,
    allow,
    securityHeaders: (headers) => securityHeadersFor(headers, undefined, trust),
  });
  const thoroughly = getRequestListener(app.fetch, { hostname: config.hostName });
  const answer = async (...exchange: Parameters<RequestListener>): Promise<void> => {
    const isAnswered = await quickly(...exchange).catch(() => false);
    if (!isAnswered) await thoroughly(...exchange);
  };
  const server = await bind((...exchange) => void answer(...exchange), config);
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : config.port;
  address = config.publicUrl ?? `http://localhost:${port}`;
  localAddress = `http://${hostToAsk(config.hostName)}:${port}`;
  localKey.write();
  await store.forgetOldAnswers(clock.now());
  const tidying = setInterval(
    () => void store.forgetOldAnswers(clock.now()).catch((error: unknown) => say("Tidying failed.", error)),
    hourMs,
  );
  return {
    address,
    setUpCode,
    async stop() {
      clearInterval(tidying);
      localKey.remove();
      subscribers.close();
      server.closeIdleConnections();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
      await closed;
      await listening.stop();
      await store.close();
    },
  };
}

/** The language model of the settings. Each draft may cost money, so nobody asks for many. */
function drafterOf({ languageModel }: Config, nowMs: () => number): Drafter | undefined {
  if (!languageModel) return undefined;
  const allow = createRateLimiter({ requests: 20, windowSeconds: 3600 }, nowMs);
  return { model: modelFrom(languageModel), mayAsk: (personId) => allow(personId).isAllowed };
}

/** Where this machine reaches a server that listens on this interface. */
const hostToAsk = (hostName: string): string => {
  if (hostName === "0.0.0.0" || hostName === "::") return "localhost";
  return hostName.includes(":") ? `[${hostName}]` : hostName;
};

function bind(listener: RequestListener, { port, hostName }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener).listen(port, hostName);
    server.once("listening", () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(
              `Port ${port} is in use. Stop what listens there, or start Ladder with --port and another number.`,
            )
          : error,
      ),
    );
  });
}

/** Runs Ladder until it is told to stop, and says on the terminal what to do next. */
export async function serve(config: Config): Promise<void> {
  let stopping = false;
  const running = start(config);
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await (await running.catch(() => undefined))?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
  const { address, setUpCode } = await running;
  const isBuilt = existsSync(new URL("dist/web/index.html", home));
  console.log(`Ladder is ready at ${address}`);
  if (!isBuilt) console.log("The web app is not built yet: start with npm start, or run npm run build.");
  console.log(
    `Open it to create your workspace, or to explore the example company. From another machine, the set-up code is ${setUpCode}.`,
  );
  console.log("Stop it with Ctrl-C.");
}
