import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { inputSchemaOf, pathNamesOf } from "#contract/json-schema.ts";
import type { JsonSchema } from "#contract/json-schema.ts";
import { toCommandWord } from "#contract/spellings.ts";

/**
 * A field of an operation's input as a flag. A `switch` is `--x` or `--no-x`, a `list` may be given several times, and what
 * is written for `json` is read as JSON.
 */
export type Flag = {
  readonly name: string;
  readonly field: string;
  readonly kind: "text" | "number" | "switch" | "list" | "json";
  /** Takes the word `null`. */
  readonly isNullable: boolean;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
};

/** An operation as it is typed: `ladder <noun> <verb> <ids> --flags`. */
export type Command = {
  readonly named: NamedOperation;
  readonly noun: string;
  readonly verb: string;
  readonly summary: string;
  /** The ids of its address, in order: they are given without a flag. */
  readonly ids: readonly Flag[];
  readonly flags: readonly Flag[];
  readonly isWrite: boolean;
  readonly isVersioned: boolean;
};

const kinds: Readonly<Record<string, Flag["kind"]>> = {
  string: "text",
  number: "number",
  integer: "number",
  boolean: "switch",
  array: "list",
};

function toFlag(field: string, schema: JsonSchema, isRequired: boolean): Flag {
  const choices = schema.anyOf?.filter((one) => one.type !== "null");
  const plain = choices?.length === 1 && choices[0] ? { ...choices[0], ...schema, anyOf: undefined } : schema;
  return {
    name: toCommandWord(field),
    field,
    kind: (typeof plain.type === "string" ? kinds[plain.type] : undefined) ?? "json",
    isNullable: schema.anyOf?.some((one) => one.type === "null") ?? false,
    isRequired,
    schema: plain,
  };
}

function fieldsOf({ operation }: NamedOperation): Pick<Command, "ids" | "flags"> {
  const { properties = {}, required = [] } = inputSchemaOf(operation);
  const flags = Object.entries(properties).map(([field, schema]) => toFlag(field, schema, required.includes(field)));
  const inPath = pathNamesOf(operation);
  return {
    ids: inPath.flatMap((name) => flags.find((flag) => flag.field === name) ?? []),
    flags: flags.filter((flag) => !inPath.includes(flag.field)),
  };
}

function toCommand(named: NamedOperation): Command {
  const { effect, versioned } = named.operation["~orpc"].meta;
  // Turning schemas into flags takes time, and one run needs one command's.
  let fields: Pick<Command, "ids" | "flags"> | undefined;
  return {
    named,
    noun: toCommandWord(named.noun),
    verb: toCommandWord(named.verb),
    summary: named.operation["~orpc"].route.summary ?? "",
    get ids() {
      return (fields ??= fieldsOf(named)).ids;
    },
    get flags() {
      return (fields ??= fieldsOf(named)).flags;
    },
    isWrite: effect === "write",
    isVersioned: versioned,
  };
}

/** Everything Ladder can be asked, as commands. */
export const commands: readonly Command[] = operations.map(toCommand);

/** The nouns, in the contract's order. */
export const nouns: readonly string[] = [...new Set(commands.map(({ noun }) => noun))];

/** The verbs of a noun; none when there is no such noun. */
export const commandsOf = (noun: string): readonly Command[] => commands.filter((command) => command.noun === noun);
