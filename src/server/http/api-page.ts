import { errorWords } from "#contract/errors.ts";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { inputSchemaOf, pathNamesOf } from "#contract/json-schema.ts";
import type { JsonSchema } from "#contract/json-schema.ts";
import { refusalsOf } from "#contract/operation.ts";
import { toCommandWord, toToolName } from "#contract/spellings.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A type in a few words, for a table cell. */
export function typeInWords(schema: JsonSchema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (choices) return [...new Set(choices.map(typeInWords))].join(" or ");
  if (schema.type === "array") return `list of ${typeInWords(schema.items ?? {})}`;
  if (schema.type === "object") return `{ ${Object.keys(schema.properties ?? {}).join(", ")} }`;
  return schema.type === undefined ? "anything" : String(schema.type);
}

function fieldRows({ operation }: NamedOperation): string {
  const { properties = {}, required = [] } = inputSchemaOf(operation);
  const inPath = new Set(pathNamesOf(operation));
  return Object.entries(properties)
    .map(([name, schema]) => {
      const need = inPath.has(name)
        ? "in the address"
        : required.includes(name)
          ? "required"
          : schema.default === undefined
            ? ""
            : `default ${JSON.stringify(schema.default)}`;
      return `<tr><td><code>${html(name)}</code></td><td>${html(typeInWords(schema))}</td><td>${html(need)}</td><td>${html(schema.description ?? "")}</td></tr>`;
    })
    .join("");
}

function section(named: NamedOperation): string {
  const { method = "GET", path = "/", summary = "" } = named.operation["~orpc"].route;
  const meta = named.operation["~orpc"].meta;
  const rows = fieldRows(named);
  const name = `${named.noun}.${named.verb}`;
  const tool = meta.agents ? ` · MCP <code>${toToolName(named)}</code>` : "";
  const version = meta.versioned ? " Needs <code>If-Match</code> with the version you saw." : "";
  return `<section id="${name}"><h3><code>${method}</code> <code>/api/v1${html(path)}</code></h3>
<p>${html(summary)}${version}</p>
<p class="quiet">Client <code>${name}</code> · CLI <code>ladder ${toCommandWord(named.noun)} ${toCommandWord(named.verb)}</code>${tool}</p>
${rows && `<table><thead><tr><th>Field</th><th>Type</th><th></th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table>`}
<p class="quiet">Refuses with ${refusalsOf(meta, true)
    .map((word) => `<code title="${html(errorWords[word].title)}">${word}</code>`)
    .join(", ")}</p></section>`;
}

/** The API as a page for people, written from the contract. */
export function apiPage(): string {
  const byNoun = Map.groupBy(operations, (named) => named.noun);
  const words = (noun: string): string => toCommandWord(noun).replaceAll("-", " ");
  const contents = [...byNoun.keys()].map((noun) => `<li><a href="#${noun}">${words(noun)}</a></li>`).join("");
  const body = [...byNoun]
    .map(([noun, some]) => `<h2 id="${noun}">${words(noun)}</h2>${some.map(section).join("\n")}`)
    .join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ladder API</title>
<link rel="stylesheet" href="/api/style.css"></head><body><main><h1>Ladder API</h1>
<p>Everything people can do, programs can do. Send an API key (Settings, or <code>ladder api-keys create</code>) as <code>Authorization: Bearer lad_…</code>.
Ids carry their noun, dates are <code>2027-02-16</code>, lists page with <code>cursor</code>, changes to something with a version need <code>If-Match</code>,
and a write repeated with the same <code>Idempotency-Key</code> happens once. Refusals are problem details with a <code>word</code>.
The same as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>
<pre>curl -H "Authorization: Bearer $LADDER_API_KEY" $LADDER_URL/api/v1/cycles</pre>
<nav><ul>${contents}</ul></nav>${body}</main></body></html>`;
}

export const apiPageStyle = `:root{color-scheme:light dark;--ink:#16191d;--quiet:#59616b;--line:#dfe3e8;--sunken:#f5f6f7;--accent:#1d4fd7}
@media(prefers-color-scheme:dark){:root{--ink:#eceef1;--quiet:#a7afb9;--line:#333a42;--sunken:#1c2024;--accent:#8fb0ff}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);margin:0}main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem}h2{margin-top:3rem;border-bottom:1px solid var(--line);text-transform:capitalize}h3{margin-top:2rem;font-size:1rem}
.quiet{color:var(--quiet);font-size:.875rem}code,pre{font-family:ui-monospace,monospace;font-size:.875em}pre{background:var(--sunken);padding:.75rem;overflow:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;display:block;overflow-x:auto}th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
a{color:var(--accent)}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}`;
