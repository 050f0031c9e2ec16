import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { findBinaries } from "./private-postgres/binaries.ts";
import {
  createCluster,
  dataFolderOf,
  readPassword,
  removeUnfinishedClusters,
  superuser,
} from "./private-postgres/cluster.ts";
import { lockFolder } from "./private-postgres/folder-lock.ts";
import type { Connection } from "./private-postgres/folder-lock.ts";
import { launchServer, removeSocketFolder, shutDown } from "./private-postgres/launch.ts";
import type { Address, Launch } from "./private-postgres/launch.ts";
import { serverOwner } from "./private-postgres/owner.ts";
import { lastLines } from "./private-postgres/program.ts";
import { findRunningServer } from "./private-postgres/running-server.ts";
import type { RunningServer } from "./private-postgres/running-server.ts";
import { StartRefused } from "./private-postgres/start-refused.ts";

export type { Connection } from "./private-postgres/folder-lock.ts";

export type PrivatePostgres = {
  /** As the owner of everything; the same for as long as Ladder runs, even when the server had to be started again. */
  readonly connection: Connection;
  /** A server that an earlier Ladder left running was taken over. */
  readonly adopted: boolean;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly folder: string;
  /** Told, in sentences, what the operator should know. */
  readonly log: (sentence: string) => void;
  /** On top of Ladder's own; for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Windows has no Unix sockets that PostgreSQL can use: there it listens on loopback only, with a generated password. */
  readonly channel?: "socket" | "loopback";
};

type Held = { readonly server: RunningServer; readonly lock: Client; readonly adopted: boolean };

const pollMs = 15;
const unreachablePatienceMs = 20_000;
const longestRestartDelayMs = 30_000;

/**
 * Ladder's own PostgreSQL in a folder: made on the first start, taken over when an earlier Ladder left it running,
 * started again when it goes away. Refuses, in a sentence, a folder that another Ladder uses.
 */
export async function startPrivatePostgres(options: Options): Promise<PrivatePostgres> {
  const folder = resolve(options.folder);
  const { log, settings = {}, channel = process.platform === "win32" ? "loopback" : "socket" } = options;
  const dataFolder = dataFolderOf(folder);
  const owner = serverOwner(dataFolder);
  const binaries = findBinaries(owner);
  await createCluster({ folder, binaries, owner, withPassword: channel === "loopback" });

  const password = channel === "loopback" ? { password: readPassword(folder) } : {};
  const connectionTo = ({ port, socketFolder }: Address): Connection => ({
    host: socketFolder || "127.0.0.1",
    port,
    user: superuser,
    database: "ladder",
    ...password,
  });
  const hold = (address: Address | undefined): Promise<Held> =>
    holdServer({
      folder,
      connectionTo,
      launch: () => launchServer({ folder, owner, binaries, settings, channel, address }),
    });

  let held = await hold(undefined);
  const { server: first, adopted } = held;
  removeUnfinishedClusters(folder);
  await createDatabase(held.lock);

  const ending = new AbortController();
  let stopped: Promise<void> | undefined;
  let restarted: Promise<void> = Promise.resolve();
  watch();

  return {
    connection: connectionTo(first),
    adopted,
    get pid() {
      return held.server.pid;
    },
    stop: () => (stopped ??= stop()),
  };

  async function stop(): Promise<void> {
    ending.abort();
    await restarted;
    await shutDown(held.server, { dataFolder, binaries, log });
    await held.lock.end().catch(() => {});
    removeSocketFolder(held.server, dataFolder);
  }

  /** The connection that holds the folder ends when the server does. */
  function watch(): void {
    held.lock.once("end", () => {
      if (!ending.signal.aborted) restarted = holdAgain();
    });
  }

  async function holdAgain(): Promise<void> {
    log("PostgreSQL went away; Ladder is starting it again.");
    for (let delayMs = pollMs; !ending.signal.aborted; delayMs = Math.min(delayMs * 2, longestRestartDelayMs)) {
      try {
        held = await hold(first);
        log("PostgreSQL is back.");
        return watch();
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        await pause(delayMs, undefined, { signal: ending.signal }).catch(() => {});
      }
    }
  }
}

type Holding = {
  readonly folder: string;
  readonly connectionTo: (address: Address) => Connection;
  readonly launch: () => Promise<Launch>;
};

/** Finds or launches the server, whichever of several Ladders is quicker, and takes the folder's lock. */
async function holdServer({ folder, connectionTo, launch }: Holding): Promise<Held> {
  let launched: Launch | undefined;
  let reachedAt = performance.now();
  for (;;) {
    const server = findRunningServer(dataFolderOf(folder));
    if (server) {
      const lock = await lockFolder(connectionTo(server), folder);
      if (typeof lock === "object") return { server, lock, adopted: server.pid !== launched?.pid };
      if (lock === "not-now") reachedAt = performance.now();
      if (performance.now() - reachedAt > unreachablePatienceMs)
        throw new StartRefused(
          `A PostgreSQL (process ${server.pid}) runs on ${folder} and cannot be reached through ${server.socketFolder || "loopback"}. Stop that process, then start Ladder again.`,
        );
    } else if (!launched || launched.lostTheRace()) {
      launched = await launch();
      reachedAt = performance.now();
    } else if (launched.hasEnded()) {
      throw new StartRefused(`PostgreSQL did not start:\n${lastLines(launched.output())}`);
    }
    await pause(pollMs);
  }
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'ladder'");
  if (!rowCount) await client.query("create database ladder");
}
