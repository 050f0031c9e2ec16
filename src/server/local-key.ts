import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceId } from "#okr/ids.ts";
import { findOwner } from "#store/owners.ts";
import type { Database } from "#store/database.ts";
import { hashOfSecret } from "#operations/host.ts";
import { refuse } from "#operations/refusal.ts";
import { isId } from "#lib/ids.ts";
import { scopeOf } from "#store/scope.ts";
import type { CallerOf } from "./http/api.ts";

/** The file that lets the command line in on the server's own machine: whoever may read the data folder is its owner. */
export const localKeyFile = "local.json";

const prefix = "loc_";

/** Makes this run's local key, writes it where only the folder's owner can read it, and gives who comes with it. */
export function createLocalKey(dataFolder: string, address: () => string, database: Database) {
  const key = `${prefix}${randomBytes(32).toString("base64url")}`;
  const keyHash = hashOfSecret(key);
  const path = join(dataFolder, localKeyFile);

  const isKey = (secret: string): boolean => timingSafeEqual(hashOfSecret(secret), keyHash);

  /** Asks for the local key before anything else; everyone else is told apart by `next`. */
  function before(next: CallerOf): CallerOf {
    return async (headers, url) => {
      const secret = /^bearer +(loc_\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
      if (secret === undefined) return next(headers, url);
      if (!isKey(secret)) return undefined;
      const named = headers.get("ladder-workspace") ?? undefined;
      if (named !== undefined && !isId("wsp", named)) return { refused: "no-such-workspace" };
      const owner = await findOwner(database, named as WorkspaceId | undefined);
      if (!owner && named === undefined)
        return refuse(
          "not-found",
          "There is no workspace yet. Nothing was changed; open Ladder in a browser and create one, or explore the example company.",
        );
      if (!owner) return { refused: "no-such-workspace" };
      return {
        scope: scopeOf(owner.workspaceId),
        personId: owner.personId,
        role: "owner",
        teamIds: new Set(),
        access: "full",
        through: "api-key",
      };
    };
  }

  return {
    before,
    write(): void {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      writeFileSync(path, `${JSON.stringify({ url: address(), key })}\n`, { mode: 0o600 });
      chmodSync(path, 0o600);
    },
    remove(): void {
      rmSync(path, { force: true });
    },
  };
}
