import type { JsonSchema } from "#contract/json-schema.ts";

/** What a value looks like in JSON, in one line: `{"kind":"increase"|"decrease","unit":{…},"baseline":NUMBER|null}`. */
export function shapeInWords(schema: JsonSchema, isOutside = true): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join("|");
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((one) => shapeInWords(one, isOutside)).join(isOutside ? "\n" : "|");
  if (schema.type === "array") return `[${shapeInWords(schema.items ?? {}, false)}, …]`;
  if (schema.type === "object")
    return `{${Object.entries(schema.properties ?? {})
      .map(([name, one]) => fieldInWords(name, one, schema.required ?? []))
      .join(", ")}}`;
  if (schema.type === "null") return "null";
  return wordByType[String(schema.type)] ?? "VALUE";
}

const wordByType: Readonly<Record<string, string>> = {
  string: '"…"',
  number: "NUMBER",
  integer: "NUMBER",
  boolean: "true|false",
};

const fieldInWords = (name: string, schema: JsonSchema, required: readonly string[]): string =>
  `"${name}"${required.includes(name) ? "" : "?"}: ${shapeInWords(schema, false)}`;
