import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "#client/client.ts";
import type { Client } from "#client/client.ts";
import { isId } from "#lib/ids.ts";
import { CannotDo, WrongUsage } from "./wrong-usage.ts";

/** What the flags say about where Ladder is. */
export type Where = { readonly dataFolder: string | undefined; readonly workspace: string | undefined };

/** A way to reach a Ladder; `keyFile` is where the key came from when it was not the environment. */
export type Connection = { readonly client: Client; readonly url: string; readonly keyFile: string | undefined };

type Environment = Readonly<Record<string, string | undefined>>;
type Key = { readonly url: string; readonly apiKey: string; readonly keyFile: string | undefined };

const defaultUrl = "http://localhost:4300";
const otherwise = "start it with npm start, or set LADDER_URL and LADDER_API_KEY";

/** "Ladder is not running on …", and what to do. */
export const notRunning = (place: string): string => `Ladder is not running on ${place}; ${otherwise}.`;

/**
 * Finds Ladder: a data folder that was named, else LADDER_URL with LADDER_API_KEY, else the data folder of a Ladder that
 * runs on this machine, which leaves a key in it for whoever may read it.
 */
export function connect({ dataFolder, workspace }: Where, environment: Environment): Connection {
  if (workspace !== undefined && !isId("wsp", workspace))
    throw new WrongUsage(`--workspace has to be the id of a workspace, wsp_…, not "${workspace}".`);
  const { url, apiKey, keyFile } =
    (dataFolder === undefined ? keyInEnvironment(environment) : undefined) ??
    keyInFolder(dataFolder ?? environment["LADDER_DATA"] ?? ".ladder");
  return { client: createClient({ url, apiKey, ...(workspace ? { workspaceId: workspace } : {}) }), url, keyFile };
}

function keyInEnvironment(environment: Environment): Key | undefined {
  const url = environment["LADDER_URL"] || undefined;
  const apiKey = environment["LADDER_API_KEY"] || undefined;
  if (apiKey === undefined && url === undefined) return undefined;
  if (apiKey === undefined)
    throw new WrongUsage(
      "LADDER_URL is set, but LADDER_API_KEY is not: make a key in Ladder under Settings, or with ladder api-keys create.",
    );
  if (!URL.canParse(url ?? defaultUrl) || !/^https?:/.test(url ?? defaultUrl))
    throw new WrongUsage(`LADDER_URL has to be like https://okr.example.com, not "${url}".`);
  // A header cannot carry anything else, and a key never has anything else.
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new WrongUsage(
      "LADDER_API_KEY does not look like a key: it holds spaces or other characters that no key has.",
    );
  return { url: url ?? defaultUrl, apiKey, keyFile: undefined };
}

function keyInFolder(folder: string): Key {
  const keyFile = join(folder, "local.json");
  try {
    const { url, key } = JSON.parse(readFileSync(keyFile, "utf8")) as { url?: string; key?: string };
    if (url === undefined || key === undefined) throw new Error("It is empty.");
    return { url, apiKey: key, keyFile };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM")
      throw new CannotDo(
        "forbidden",
        `${keyFile} may be read by the account that runs Ladder only; use that account, or set LADDER_URL and LADDER_API_KEY.`,
      );
    if (code === undefined)
      throw new CannotDo("unreachable", `${keyFile} is damaged; start Ladder again, and it writes a new one.`);
    throw new CannotDo("unreachable", notRunning(`the data folder ${folder}`));
  }
}
