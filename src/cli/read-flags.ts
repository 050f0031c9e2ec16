import { parseArgs } from "node:util";
import { didYouMean } from "./nearest.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** How a flag is read: with a value, with values, or by being there. */
export type FlagShape = "value" | "values" | "switch";

export type ReadFlags = {
  /** What was given for each flag; a switch gives "true" or "false". */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
};

/** Flags that every command has. */
export const commonFlags: Readonly<Record<string, FlagShape>> = {
  json: "switch",
  help: "switch",
  data: "value",
  workspace: "value",
};

/** Reads a command line: `--name value`, `--name=value`, `--name` and `--no-name`; `where` names the command in refusals. */
export function readFlags(
  args: readonly string[],
  shapes: Readonly<Record<string, FlagShape>>,
  where: string,
): ReadFlags {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(
        Object.entries(shapes).map(([name, shape]) => [
          name,
          { type: shape === "switch" ? "boolean" : "string" } as const,
        ]),
      ),
      help: { type: "boolean", short: "h" },
    },
  });
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const [name, given] = valueOf(token, shapes, where);
    const before = values.get(name);
    if (before && shapes[name] !== "values") throw new WrongUsage(`Give --${name} once.`);
    values.set(name, [...(before ?? []), given]);
  }
  return { values, words };
}

type Option = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function valueOf(
  { name, rawName, value, inlineValue }: Option,
  shapes: Readonly<Record<string, FlagShape>>,
  where: string,
): [string, string] {
  const positive = name.replace(/^no-/, "");
  const isOff = shapes[name] === undefined && shapes[positive] === "switch";
  const known = isOff ? positive : name;
  const shape = Object.hasOwn(shapes, known) ? shapes[known] : undefined;
  if (shape === undefined) {
    const suggestion = didYouMean(
      rawName,
      Object.keys(shapes).map((one) => `--${one}`),
    );
    throw new WrongUsage(`${where} has no flag ${rawName}.${suggestion} See ${where} --help.`);
  }
  if (shape === "switch") {
    if (value !== undefined) throw new WrongUsage(`${rawName} takes no value: write --${known} or --no-${known}.`);
    return [known, String(!isOff)];
  }
  if (value === undefined || (inlineValue === false && value.startsWith("--")))
    throw new WrongUsage(`${rawName} needs a value; one that begins with a dash is written ${rawName}=VALUE.`);
  return [known, value];
}
