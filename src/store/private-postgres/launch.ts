import { execFile, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import { dataFolderOf } from "./cluster.ts";
import { mayReach } from "./owner.ts";
import type { Owner } from "./owner.ts";
import { dataFolderFor, spawnOptions } from "./program.ts";
import { findRunningServer, isAlive, pidFileOf, readPidFile } from "./running-server.ts";
import type { RunningServer } from "./running-server.ts";
import { settingArguments } from "./settings.ts";

/** Where to reach the server; the socket's folder is empty on loopback. */
export type Address = { readonly port: number; readonly socketFolder: string };

/** One attempt to start the server, which may end before it is ready. */
export type Launch = {
  readonly pid: number | undefined;
  readonly hasEnded: () => boolean;
  /** It ended because another server has the data folder, or the last one's processes have not all left yet. */
  readonly lostTheRace: () => boolean;
  readonly output: () => string;
};

type LaunchOptions = {
  readonly folder: string;
  readonly owner: Owner | undefined;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
  readonly channel: "socket" | "loopback";
  /** Keep this one: somebody knows it already. */
  readonly address: Address | undefined;
};

const logSizeLimitBytes = 1_000_000;
const socketFolderPrefix = "ladder-postgres-";
const anyPort = 5432;
/** 107 bytes on Linux, 103 on macOS, less the socket's own name. */
const longestSocketFolder = 103 - `/.s.PGSQL.${anyPort}`.length;
const shutDownPatienceMs = 30_000;

/** Starts the server in a process group of its own, so that Ctrl-C reaches Ladder alone and Ladder stops the server. */
export async function launchServer({
  folder,
  owner,
  binaries,
  settings,
  channel,
  address: known,
}: LaunchOptions): Promise<Launch> {
  const dataFolder = dataFolderOf(folder);
  forgetDeadServer(dataFolder, known);
  const address = known ?? (channel === "socket" ? newSocketFolder(owner) : await freePort());
  const logFile = join(folder, "postgres.log");
  const logStart = turnOverLog(logFile);
  const log = openSync(logFile, "a", 0o600);
  const { name, descriptor } = dataFolderFor(owner, dataFolder);
  const places = {
    listen_addresses: address.socketFolder ? "" : "127.0.0.1",
    unix_socket_directories: address.socketFolder,
    port: String(address.port),
  };
  const child = spawn(binaries.postgres, ["-D", name, ...settingArguments({ ...settings, ...places })], {
    ...spawnOptions(owner),
    detached: true,
    stdio: ["ignore", log, log, descriptor ?? "ignore"],
  });
  closeSync(log);
  if (descriptor !== undefined) closeSync(descriptor);
  let failure = "";
  child.once("error", (error) => (failure = error.message));
  child.unref();

  const hasEnded = () => failure !== "" || child.exitCode !== null || child.signalCode !== null;
  const output = () => failure || readFileSync(logFile).subarray(logStart).toString();
  return {
    pid: child.pid,
    hasEnded,
    output,
    lostTheRace: () =>
      hasEnded() && /lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(output()),
  };
}

/** Ends every session and stops; what does not stop in time is cut off, and recovers at the next start. */
export async function shutDown(
  server: RunningServer,
  { dataFolder, binaries, log }: { dataFolder: string; binaries: Binaries; log: (sentence: string) => void },
): Promise<void> {
  if (process.platform === "win32") {
    await promisify(execFile)(binaries.pgCtl, ["stop", "-D", dataFolder, "-m", "fast"], { windowsHide: true });
    return;
  }
  if (await ends("SIGINT")) return;
  log("PostgreSQL did not stop in time; Ladder cuts it off. It recovers at the next start.");
  await ends("SIGQUIT");

  async function ends(signal: NodeJS.Signals): Promise<boolean> {
    const isRunning = () => findRunningServer(dataFolder)?.pid === server.pid;
    if (isRunning()) process.kill(server.pid, signal);
    for (const start = performance.now(); isRunning() && performance.now() - start < shutDownPatienceMs;)
      await pause(10);
    return !isRunning();
  }
}

/** Only a folder that Ladder made for this server: its name stands in a file that the server's user may write. */
export function removeSocketFolder({ socketFolder }: Address, dataFolder: string): void {
  if (!basename(socketFolder).startsWith(socketFolderPrefix)) return;
  const found = lstatSync(socketFolder, { throwIfNoEntry: false });
  if (found?.isDirectory() && found.uid === statSync(dataFolder).uid)
    rmSync(socketFolder, { recursive: true, force: true });
}

function forgetDeadServer(dataFolder: string, known: Address | undefined): void {
  const left = readPidFile(dataFolder);
  if (!left) return;
  // PostgreSQL would take any live process of the same user under that number for a running server.
  if (isAlive(left.pid)) rmSync(pidFileOf(dataFolder), { force: true });
  if (left.socketFolder !== known?.socketFolder) removeSocketFolder(left, dataFolder);
}

/** Short, because a socket's whole path may have 103 bytes; private, because the server asks nobody for a password there. */
function newSocketFolder(owner: Owner | undefined): Address {
  const isFit = (parent: string) =>
    parent.length + socketFolderPrefix.length + 7 <= longestSocketFolder && (!owner || mayReach(parent, owner));
  const socketFolder = mkdtempSync(join(isFit(tmpdir()) ? tmpdir() : "/tmp", socketFolderPrefix));
  if (owner) chownSync(socketFolder, owner.uid, owner.gid);
  return { port: anyPort, socketFolder };
}

function freePort(): Promise<Address> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve({ port, socketFolder: "" }));
    });
  });
}

/** Where this start's lines begin. */
function turnOverLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < logSizeLimitBytes) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}
