import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What PostgreSQL itself writes about the server that runs on a data folder. */
export type RunningServer = { readonly pid: number; readonly port: number; readonly socketFolder: string };

const pidFile = "postmaster.pid";

/** The server that runs, starts or stops on this data folder; a file left by a dead one does not count. */
export function findRunningServer(dataFolder: string): RunningServer | undefined {
  const server = readPidFile(dataFolder);
  return server && serves(server.pid, dataFolder) ? server : undefined;
}

/** What the file says, be it true or left behind. */
export function readPidFile(dataFolder: string): RunningServer | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(dataFolder, pidFile), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const [pid, , , port, socketFolder] = lines;
  return pid ? { pid: Number(pid), port: Number(port), socketFolder: socketFolder?.trim() ?? "" } : undefined;
}

export const pidFileOf = (dataFolder: string): string => join(dataFolder, pidFile);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process number may have gone to another program since: the server's working folder is its data folder. */
function serves(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "win32") return true;
  if (process.platform !== "linux")
    return isNamedPostgres(() => execFileSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }));
  try {
    const [working, data] = [statSync(`/proc/${pid}/cwd`), statSync(dataFolder)];
    return working.ino === data.ino && working.dev === data.dev;
  } catch {
    // Containers may hide other users' working folders even from root.
    return isNamedPostgres(() => readFileSync(`/proc/${pid}/comm`, "utf8"));
  }
}

function isNamedPostgres(read: () => string): boolean {
  try {
    return /(^|\/)postgres$/.test(read().trim());
  } catch {
    return false;
  }
}
