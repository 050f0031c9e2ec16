import { commands, commandsOf, nouns } from "./commands.ts";
import type { Command, Flag } from "./commands.ts";
import { extras } from "./extras.ts";
import type { Extra } from "./extras.ts";
import { shapeInWords } from "./shape-in-words.ts";

type Row = readonly [string, string];

/** Two columns, the first as wide as it needs to be; lines of the second stay in their column. */
function rows(all: readonly Row[]): string {
  const width = Math.max(...all.map(([first]) => first.length));
  const next = `\n${" ".repeat(width + 4)}`;
  return all
    .map(([first, second]) => `  ${first.padEnd(width)}  ${second.replaceAll("\n", next)}`.trimEnd())
    .join("\n");
}

const usageOf = ({ noun, verb, ids }: Command): string =>
  [noun, verb, ...ids.map((id) => id.name.toUpperCase())].join(" ");
const extraRows: readonly Row[] = Object.values<Extra>(extras).map(({ usage, summary }) => [usage, summary]);
const title = "Ladder: objectives, key results and check-ins, from a terminal.";
const where = `Where Ladder is: LADDER_URL and LADDER_API_KEY; without them, the Ladder that runs on this machine, found by its data
folder (--data FOLDER, LADDER_DATA, ./.ladder). --json prints answers, and what went wrong, as JSON.`;

/** What there is, in one screen. */
export const overview = (): string => `${title}

Usage: ladder <noun> <verb> [ids] [--flags]

${rows(
  nouns.map((noun) => [
    noun,
    commandsOf(noun)
      .map(({ verb }) => verb)
      .join(", "),
  ]),
)}

Also:

${rows(extraRows)}

${where}
More: ladder help (every command, one sentence each), ladder <noun>, ladder <noun> <verb> --help.`;

/** Every command with its sentence. */
export const fullHelp = (): string => `${title}

${rows(extraRows)}

${nouns.map((noun) => rows(commandsOf(noun).map((command) => [usageOf(command), command.summary]))).join("\n\n")}

${where}`;

/** A noun's commands with their sentences. */
export function nounHelp(noun: string): string {
  const extra = Object.values<Extra>(extras).filter(({ word }) => word === noun);
  const all: readonly Row[] = [
    ...extra.map(({ usage, summary }): Row => [usage, summary]),
    ...commandsOf(noun).map((command): Row => [usageOf(command), command.summary]),
  ];
  return `${rows(all)}

More: ladder ${noun} <verb> --help.`;
}

export const extraHelp = ({ usage, summary, help }: Extra): string => `Usage: ladder ${usage}

${summary}

${help}`;

/** One command with its flags. */
export function commandHelp(command: Command): string {
  const { ids, flags, summary, isVersioned, isWrite, noun, verb } = command;
  const required = flags.filter((flag) => flag.isRequired);
  const usage = [
    "ladder",
    usageOf(command),
    ...required.map((flag) => `--${flag.name} ${valueWord(flag)}`),
    ...(isVersioned ? ["--if-match N"] : []),
    ...(required.length < flags.length ? ["[--flags]"] : []),
  ].join(" ");
  const own = [...ids.map((id): Row => [id.name.toUpperCase(), id.schema.description ?? ""]), ...flags.map(flagRow)];
  const common: Row[] = [
    ...(isVersioned
      ? [
          [
            "--if-match N",
            `The version you saw, as ladder ${noun} shows it; refused when someone changed it since`,
          ] as const,
        ]
      : []),
    ...(isWrite
      ? [
          [
            "--idempotency-key KEY",
            "Repeating a command with the same key does it once; a fresh one each time, unless you say otherwise",
          ] as const,
        ]
      : []),
    ["--input FILE", "Read the fields from a JSON file, or from standard input (-); flags come on top"],
    ["--json", "Print the answer as JSON"],
    ["--data FOLDER", "The data folder of the Ladder that runs here (LADDER_DATA; ./.ladder)"],
    ["--workspace WSP_ID", "Which workspace, when there are several"],
  ];
  return `Usage: ${usage}

${summary}
${own.length > 0 ? `\n${rows(own)}\n` : ""}
${rows(common)}

The same over HTTP: ${httpOf(command)}. All of the API: docs/api/README.md, or /api on a running Ladder.${verb === "apply" && noun === "imports" ? "\nEasier from a file: ladder import FILE." : ""}`;
}

const httpOf = ({ named }: Command): string =>
  `${named.operation["~orpc"].route.method ?? "GET"} /api/v1${named.operation["~orpc"].route.path ?? ""}`;

function valueWord({ kind, schema, isNullable }: Flag): string {
  const isDate = schema.pattern === "^\\d{4}-\\d{2}-\\d{2}$";
  const prefix = typeof schema.pattern === "string" ? /^\^([a-z]+)_\[/.exec(schema.pattern)?.[1] : undefined;
  const words = {
    text: isDate ? "DATE" : prefix ? `${prefix.toUpperCase()}_ID` : "TEXT",
    number: "NUMBER",
    list: schema.items?.type === "string" ? "TEXT" : "JSON",
    json: "JSON",
    switch: "",
  };
  const word = schema.enum ? schema.enum.join("|") : words[kind];
  return isNullable ? `${word}|null` : word;
}

function flagRow(flag: Flag): Row {
  const { name, kind, schema, isRequired } = flag;
  const first = kind === "switch" ? `--${name}, --no-${name}` : `--${name} ${valueWord(flag)}`;
  const isShaped = kind === "json" || (kind === "list" && schema.items?.type !== "string");
  const standard =
    schema.default === undefined || schema.default === "" || schema.default === null || Array.isArray(schema.default)
      ? undefined
      : `${JSON.stringify(schema.default).replaceAll('"', kind === "json" ? '"' : "")} unless you say otherwise`;
  const sentences = [
    isRequired ? "Required" : undefined,
    schema.description,
    kind === "list" ? "Repeat it for more" : undefined,
    standard,
  ].filter((one) => one !== undefined);
  const shape =
    isShaped && !JSON.stringify(schema).includes("$ref")
      ? shapeInWords(kind === "list" ? (schema.items ?? {}) : schema)
      : undefined;
  return [first, [sentences.join(". "), ...(shape === undefined ? [] : [shape])].filter(Boolean).join("\n")];
}

/** Every help text there is, by the words that ask for it. */
export const allHelp = (): ReadonlyMap<string, string> =>
  new Map([
    ["ladder", overview()],
    ["ladder help", fullHelp()],
    ...nouns.map((noun) => [`ladder help ${noun}`, nounHelp(noun)] as const),
    ...Object.values<Extra>(extras).map((extra) => [`ladder ${extra.word} --help`, extraHelp(extra)] as const),
    ...commands.map((command) => [`ladder ${command.noun} ${command.verb} --help`, commandHelp(command)] as const),
  ]);
