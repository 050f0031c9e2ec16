import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { Owner } from "./owner.ts";
import { dataFolderFor, lastLines, spawnOptions } from "./program.ts";
import { StartRefused } from "./start-refused.ts";

/** The database user that owns everything. */
export const superuser = "ladder";

const unfinishedPrefix = "postgres.new-";

/** Where the server keeps its files, inside Ladder's data folder. */
export const dataFolderOf = (folder: string): string => join(folder, "postgres");

const passwordFileOf = (folder: string): string => join(folder, "postgres-password");

export function readPassword(folder: string): string {
  return readFileSync(passwordFileOf(folder), "utf8");
}

type Creation = {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly owner: Owner | undefined;
  readonly withPassword: boolean;
};

/** Makes the server's files on the first start, whole or not at all. */
export async function createCluster({ folder, binaries, owner, withPassword }: Creation): Promise<void> {
  const dataFolder = dataFolderOf(folder);
  const versionFile = join(dataFolder, "PG_VERSION");
  if (existsSync(versionFile))
    return refuseOtherVersion(readFileSync(versionFile, "utf8").trim(), binaries, dataFolder);

  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (withPassword) writeFileSync(passwordFileOf(folder), randomBytes(24).toString("base64url"), { mode: 0o600 });
  const unfinished = mkdtempSync(join(folder, unfinishedPrefix));
  try {
    if (owner) chownSync(unfinished, owner.uid, owner.gid);
    await runInitdb(binaries.initdb, unfinished, owner, withPassword ? passwordFileOf(folder) : undefined);
    renameSync(unfinished, dataFolder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another Ladder may have been quicker; which of the two gets the folder is decided later.
    if (!existsSync(versionFile)) throw error;
  }
  persistNames(folder);
}

/** Leftovers of first starts that were cut off. Only for who holds the folder. */
export function removeUnfinishedClusters(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(unfinishedPrefix)) rmSync(join(folder, name), { recursive: true, force: true });
}

function refuseOtherVersion(found: string, binaries: Binaries, dataFolder: string): void {
  if (found === binaries.majorVersion) return;
  throw new StartRefused(
    `${dataFolder} was made by PostgreSQL ${found}, and this Ladder brings ${binaries.majorVersion}. Export with the Ladder that made it, then import here.`,
  );
}

/** initdb makes its files durable; that they stand under this name is for us to do. */
function persistNames(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function runInitdb(
  initdb: string,
  unfinished: string,
  owner: Owner | undefined,
  passwordFile: string | undefined,
): Promise<void> {
  const { name, descriptor } = dataFolderFor(owner, unfinished);
  const options = [
    `--pgdata=${name}`,
    `--username=${superuser}`,
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
    // A socket lies in a folder that only the server's user may enter; a loopback port is open to every local user.
    ...(passwordFile ? ["--auth=scram-sha-256", `--pwfile=${passwordFile}`] : ["--auth=trust"]),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, options, {
      ...spawnOptions(owner),
      stdio: ["ignore", "pipe", "pipe", descriptor ?? "ignore"],
    });
    if (descriptor !== undefined) closeSync(descriptor);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
    const refuse = (why: string) => reject(new StartRefused(`PostgreSQL could not set up ${unfinished}: ${why}`));
    child.once("error", (error) => refuse(error.message));
    child.once("close", (code) => (code === 0 ? resolve() : refuse(lastLines(output))));
  });
}
