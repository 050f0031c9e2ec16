import { parseArgs } from "node:util";
import { modelKinds } from "#integrations/language-model/configured-model.ts";
import type { ConfiguredModel } from "#integrations/language-model/configured-model.ts";

/** How Ladder is started: from flags first, then from the environment. */
export type Config = {
  readonly port: number;
  /** The network interface to listen on; this machine only, unless it is set. */
  readonly hostName: string;
  readonly dataFolder: string;
  /** An existing PostgreSQL; without it Ladder runs its own in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Where people reach Ladder, when that is not the address it listens on. */
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
  readonly requestsPerMinute: number;
  /** The language model that may draft strategies; without one the library does. */
  readonly languageModel?: ConfiguredModel | undefined;
};

/** The settings in words, for --help. */
export const serveHelp = `ladder serve: starts Ladder and serves it until it is stopped

  --port N          where to listen (PORT; 4300)
  --host NAME       on which interface (HOST; localhost, this machine only)
  --data FOLDER     where everything is kept (LADDER_DATA; ./.ladder)
  --public-url URL  where people reach Ladder, for links in invitations (LADDER_PUBLIC_URL)
  --trust-proxy     believe X-Forwarded-* headers of a proxy in front (LADDER_TRUST_PROXY=1)
  --help            this text

  DATABASE_URL            use this PostgreSQL (15 or newer) instead of a private one
  LADDER_RATE_LIMIT       requests a minute for each person (6000)

  A language model that may draft strategies; without one they are drafted from the library:
  LADDER_MODEL_URL            its address, such as https://models.example.com
  LADDER_MODEL_KIND           openai (any address that speaks its chat completions) or anthropic (openai)
  LADDER_MODEL_NAME           which model to ask for
  LADDER_MODEL_KEY            the key it is asked with, where it wants one
  LADDER_MODEL_ALLOWED_HOSTS  hosts on your own network that may be asked, with commas between them
`;

/** A start that cannot be, said in one sentence. */
export class ConfigRefused extends Error {}

const wholeNumber = (name: string, text: string, most: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new ConfigRefused(`${name} has to be a whole number up to ${most}, not "${text}".`);
  return value;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The language model of the environment. What is refused is named; a key never is. */
function languageModelOf(environment: Environment): ConfiguredModel | undefined {
  const address = environment["LADDER_MODEL_URL"];
  if (!address) return undefined;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new ConfigRefused("LADDER_MODEL_URL has to be like https://models.example.com.");
  const written = environment["LADDER_MODEL_KIND"] || "openai";
  const kind = modelKinds.find((one) => one === written);
  if (!kind) throw new ConfigRefused(`LADDER_MODEL_KIND has to be ${modelKinds.join(" or ")}, not "${written}".`);
  const model = environment["LADDER_MODEL_NAME"];
  if (!model) throw new ConfigRefused("LADDER_MODEL_NAME has to say which language model to ask for.");
  const allowed = environment["LADDER_MODEL_ALLOWED_HOSTS"] ?? "";
  const allowedHosts = allowed.split(",").map((host) => host.trim());
  return {
    kind,
    address,
    model,
    key: environment["LADDER_MODEL_KEY"] || null,
    allowedHosts: allowedHosts.filter((host) => host !== ""),
  };
}

/** Reads the settings, or "help" when that is asked for. Throws `ConfigRefused` with a sentence. */
export function readConfig(args: readonly string[], environment: Environment): Config | "help" {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        data: { type: "string" },
        "public-url": { type: "string" },
        "trust-proxy": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }));
  } catch (error) {
    throw new ConfigRefused(
      `${error instanceof Error ? error.message : "The options could not be read."} See ladder serve --help.`,
    );
  }
  if (values.help) return "help";
  const publicUrl = values["public-url"] ?? environment["LADDER_PUBLIC_URL"];
  if (publicUrl !== undefined && !/^https?:\/\/[^/]+$/.test(publicUrl.replace(/\/$/, "")))
    throw new ConfigRefused(`The public URL has to be like https://okr.example.com, not "${publicUrl}".`);
  return {
    port: wholeNumber("The port", values.port ?? environment["PORT"] ?? "4300", 65_535),
    hostName: values.host ?? environment["HOST"] ?? "localhost",
    dataFolder: values.data ?? environment["LADDER_DATA"] ?? ".ladder",
    databaseUrl: environment["DATABASE_URL"] || undefined,
    publicUrl: publicUrl?.replace(/\/$/, ""),
    trustProxy: values["trust-proxy"] ?? environment["LADDER_TRUST_PROXY"] === "1",
    requestsPerMinute: wholeNumber("LADDER_RATE_LIMIT", environment["LADDER_RATE_LIMIT"] ?? "6000", 100_000_000),
    languageModel: languageModelOf(environment),
  };
}
