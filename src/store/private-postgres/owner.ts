import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StartRefused } from "./start-refused.ts";

/** The user and group a process runs as. */
export type Owner = { readonly uid: number; readonly gid: number };

const nobody: Owner = { uid: 65534, gid: 65534 };

/**
 * Who the server has to run as: nobody else than Ladder, except that PostgreSQL refuses to be root. As root it runs as
 * the owner of the existing data, or as nobody.
 */
export function serverOwner(dataFolder: string): Owner | undefined {
  const existing = statSync(dataFolder, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self === undefined) return undefined;
  if (self !== 0) {
    if (existing && existing.uid !== self)
      throw new StartRefused(
        `The folder ${dataFolder} belongs to another user (uid ${existing.uid}). Start Ladder as that user, or as root.`,
      );
    return undefined;
  }
  if (process.platform !== "linux")
    throw new StartRefused(
      "PostgreSQL does not run as root here. Start Ladder as an ordinary user, or set DATABASE_URL.",
    );
  return existing && existing.uid !== 0 ? { uid: existing.uid, gid: existing.gid } : nobody;
}

/** May this user read the file (or list the folder) and enter every folder on the way to it? */
export function mayReach(path: string, owner: Owner): boolean {
  const readable = allows(path, owner, 0o5);
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (!allows(folder, owner, 0o1)) return false;
    if (folder === dirname(folder)) return readable;
  }
}

function allows(path: string, owner: Owner, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const granted = uid === owner.uid ? mode >> 6 : gid === owner.gid ? mode >> 3 : mode;
  return (granted & wanted) === wanted;
}
