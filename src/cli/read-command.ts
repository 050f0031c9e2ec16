import { randomUUID } from "node:crypto";
import type { CallContext } from "#client/client.ts";
import type { Command, Flag } from "./commands.ts";
import type { Where } from "./connection.ts";
import { inSentence } from "./counts.ts";
import { readFileUpTo } from "./read-file.ts";
import { commonFlags, readFlags } from "./read-flags.ts";
import type { FlagShape, ReadFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** A command line, understood: what to ask for, and how to print the answer. */
export type ReadCommand = {
  readonly input: Readonly<Record<string, unknown>>;
  readonly context: CallContext;
  readonly isJson: boolean;
  readonly where: Where;
};

/** The largest answer to a question: a document of 5 MB, written as JSON. */
const mostInputBytes = 12_000_000;

/** Flags that say how, not what. No field of an operation may have these names. */
export const shapesOf = ({ ids, flags, isWrite, isVersioned }: Command): Record<string, FlagShape> => ({
  ...commonFlags,
  input: "value",
  ...(isVersioned ? { "if-match": "value" } : {}),
  ...(isWrite ? { "idempotency-key": "value" } : {}),
  ...Object.fromEntries([...ids, ...flags].map(({ name, kind }) => [name, shapeByKind[kind]])),
});

const shapeByKind: Readonly<Record<Flag["kind"], FlagShape>> = {
  text: "value",
  number: "value",
  json: "value",
  switch: "switch",
  list: "values",
};

/** Where Ladder is, as the flags every command has say it. */
export const whereOf = ({ values }: ReadFlags): Where => ({
  dataFolder: values.get("data")?.[0],
  workspace: values.get("workspace")?.[0],
});

/** Understands what was typed after `ladder <noun> <verb>`; throws `WrongUsage` with a sentence. */
export async function readCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ReadCommand> {
  const name = `ladder ${command.noun} ${command.verb}`;
  const read = readFlags(args, shapesOf(command), name);
  const { values, words } = read;
  const input: Record<string, unknown> = { ...(await inputFrom(values.get("input")?.[0], terminal)) };
  for (const flag of [...command.ids, ...command.flags]) {
    const given = values.get(flag.name);
    if (given) input[flag.field] = fieldFrom(flag, given);
  }
  const idsLeft = command.ids.filter((flag) => !values.has(flag.name));
  for (const [place, word] of words.entries()) {
    const flag = idsLeft[place];
    if (!flag) throw new WrongUsage(`${name} has no place for "${word}". See ${name} --help.`);
    input[flag.field] = word;
  }
  refuseMissing(command, input, values.has("if-match"));
  const ifMatch = values.get("if-match")?.[0];
  const context = {
    ...(ifMatch === undefined ? {} : { ifMatch: wholeNumber("if-match", ifMatch) }),
    ...(command.isWrite ? { idempotencyKey: values.get("idempotency-key")?.[0] ?? randomUUID() } : {}),
  };
  return { input, context, isJson: values.get("json")?.[0] === "true", where: whereOf(read) };
}

function refuseMissing({ noun, verb, ids, flags, isVersioned }: Command, input: object, hasVersion: boolean): void {
  const missing = [
    ...ids.filter(({ field }) => !Object.hasOwn(input, field)).map(({ name }) => name.toUpperCase()),
    ...flags
      .filter(({ field, isRequired }) => isRequired && !Object.hasOwn(input, field))
      .map(({ name }) => `--${name}`),
    ...(isVersioned && !hasVersion ? ["--if-match (the version you saw)"] : []),
  ];
  if (missing.length === 0) return;
  throw new WrongUsage(`ladder ${noun} ${verb} needs ${inSentence(missing)}. See ladder ${noun} ${verb} --help.`);
}

async function inputFrom(path: string | undefined, terminal: Terminal): Promise<object> {
  if (path === undefined) return {};
  const bytes = await readFileUpTo(path, mostInputBytes, terminal);
  const input = parseJson(bytes.toString("utf8").replace(/^\ufeff/, ""), "--input");
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new WrongUsage("--input has to hold one JSON object.");
  return input;
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUsage(`${what} is not valid JSON: ${(error as Error).message}.`);
  }
}

const wholeNumber = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage(`--${name} has to be a whole number, not "${text}".`);
  return Number(text);
};

/** What was given for a flag as its field wants it; whether it is allowed is for the server to say. */
function fieldFrom(flag: Flag, given: readonly string[]): unknown {
  if (flag.kind === "list")
    return given.length === 1 && given[0] === "null" && flag.isNullable
      ? null
      : given.flatMap((text) => elementsFrom(flag, text));
  const text = given[0] ?? "";
  if (flag.isNullable && text === "null") return null;
  if (flag.kind === "switch") return text === "true";
  if (flag.kind === "number") return numberFrom(flag, text);
  return flag.kind === "json" ? parseJson(text, `--${flag.name}`) : text;
}

function numberFrom({ name, isNullable }: Flag, text: string): number {
  // Written as people do (1,000 and a real minus sign), as JSON has it, and nothing else that JavaScript would take.
  const plain = text
    .trim()
    .replace(/^\u2212/, "-")
    .replace(/^(-?\d{1,3}(?:,\d{3})+)(?=\.|$)/, (digits) => digits.replaceAll(",", ""));
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain))
    throw new WrongUsage(`--${name} has to be a number${isNullable ? " or null" : ""}, not "${text}".`);
  return Number(plain);
}

/** A list's elements: a JSON list, or one element. */
function elementsFrom({ name, schema }: Flag, text: string): unknown[] {
  const isText = schema.items?.type === "string";
  if (isText && !text.startsWith("[")) return [text];
  const value = parseJson(text, `--${name}`);
  return Array.isArray(value) ? value : [value];
}
