/** The page docs/api/README.md, written from the contract. */
import { errorKinds, errorWords } from "#contract/errors.ts";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { inputSchemaOf, pathNamesOf } from "#contract/json-schema.ts";
import { refusalsOf } from "#contract/operation.ts";
import { toCommandWord, toToolName } from "#contract/spellings.ts";
import { typeInWords } from "#server/http/api-page.ts";

const introduction = `# The API

Written from the contract by \`npm run golden\`; change \`src/contract/\` instead of this page.

Everything people can do, programs can do: over HTTP as described here, from a terminal
([command line](../guides/command-line.md)), and as tools for agents ([agents](../guides/agents.md)). A running Ladder
describes itself at \`/api\` and, as OpenAPI 3.1, at \`/api/v1/openapi.json\`.

\`\`\`sh
curl -H "Authorization: Bearer $LADDER_API_KEY" "$LADDER_URL/api/v1/cycles"
\`\`\`

* **Who asks.** An API key, made under Settings or with \`ladder api-keys create\`, sent as \`Authorization: Bearer lad_…\`. It
  acts as the person who made it, in one workspace, fully or for reading only.
* **Input.** Ids stand in the address. The other fields are query parameters of a GET and a JSON object otherwise. A field
  that is not listed is refused.
* **Ids** begin with their noun: \`obj_…\`, \`kr_…\`. Dates are local days, \`2027-02-16\`.
* **Versions.** To change something that has a version, send the one you saw as \`If-Match: "3"\`; when someone was faster, the
  answer is 412 and nothing is changed.
* **Once.** A write repeated with the same \`Idempotency-Key\` happens once, and is answered the same for 72 hours.
* **Pages.** A list that goes on gives \`nextCursor\`; send it as \`cursor\`.
* **Unchanged.** Answers to reads carry an \`ETag\`; sent back as \`If-None-Match\` it gives 304 while nothing has changed.
* **Refusals** are problem details (RFC 9457, \`application/problem+json\`) with a \`word\` for programs and a \`detail\` for people.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function fieldsOf({ operation }: NamedOperation): string[] {
  const { properties = {}, required = [] } = inputSchemaOf(operation);
  const inPath = pathNamesOf(operation);
  const rows = Object.entries(properties).map(([name, schema]) => {
    const standard = schema.default === undefined ? "" : `\`${JSON.stringify(schema.default)}\` unless given`;
    const need = inPath.includes(name) ? "in the address" : required.includes(name) ? "required" : standard;
    return `| \`${name}\` | ${cell(typeInWords(schema))} | ${need} | ${cell(schema.description ?? "")} |`;
  });
  return rows.length === 0 ? [] : ["", "| field | type | | meaning |", "| --- | --- | --- | --- |", ...rows];
}

function section(named: NamedOperation): string {
  const { method = "GET", path = "/", summary = "" } = named.operation["~orpc"].route;
  const { agents, versioned, effect, errors } = named.operation["~orpc"].meta;
  const spellings = [
    `\`${method} /api/v1${path}\``,
    `\`ladder ${toCommandWord(named.noun)} ${toCommandWord(named.verb)}\``,
    ...(agents ? [`tool \`${toToolName(named)}\``] : []),
  ];
  const refusals = errors.length === 0 ? [] : ["", `Refuses with ${errors.map((word) => `\`${word}\``).join(", ")}.`];
  const needs = versioned ? " Needs the version you saw." : "";
  const isSpecial = effect === "read" && method === "POST" ? " It changes nothing." : "";
  return [
    `### ${named.noun}.${named.verb}`,
    "",
    spellings.join(" · "),
    "",
    summary + needs + isSpecial,
    ...fieldsOf(named),
    ...refusals,
  ].join("\n");
}

function refusals(): string {
  const plain = refusalsOf({ effect: "read", agents: true, versioned: false, errors: [] }, true);
  const onWrites = refusalsOf({ effect: "write", agents: true, versioned: true, errors: [] }, true).filter(
    (word) => !plain.includes(word),
  );
  const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");
  const rows = Object.entries(errorWords).map(
    ([word, { kind, title }]) => `| \`${word}\` | ${errorKinds[kind]} | ${title} |`,
  );
  return `## Refusals

Every operation can be refused with ${list(plain)}; one that changes something also with ${list(onWrites)}.

| word | status | meaning |
| --- | --- | --- |
${rows.join("\n")}`;
}

export function apiGuide(): string {
  const byNoun = Map.groupBy(operations, ({ noun }) => noun);
  const sections = [...byNoun].map(
    ([noun, some]) => `## ${toCommandWord(noun).replaceAll("-", " ")}\n\n${some.map(section).join("\n\n")}`,
  );
  return `${[introduction, ...sections].join("\n\n")}\n\n${refusals()}\n`.replaceAll(/\n{3,}/g, "\n\n");
}
