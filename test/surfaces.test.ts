import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { commands } from "#cli/commands.ts";
import { shapesOf } from "#cli/read-command.ts";
import { agentTools } from "#client/agents.ts";
import { operations } from "#contract/index.ts";
import { toToolName } from "#contract/spellings.ts";
import { openApi } from "#server/http/openapi.ts";
import { surfaces } from "./house/surfaces.ts";

const twice = (names: readonly string[]): string[] => names.filter((name, place) => names.indexOf(name) !== place);

/** The first lines that are not the same, with the line number they would have in the file. */
function differenceOf(kept: string, read: string): string {
  const before = kept.split("\n");
  const after = read.split("\n");
  const same = before.findIndex((line, place) => line !== after[place]);
  const start = same === -1 ? before.length : same;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const some = (sign: string, lines: readonly string[]): string[] => {
    const changed = lines.slice(start, lines.length - end);
    return [
      ...changed.slice(0, 20).map((line) => `${sign} ${line}`),
      ...(changed.length > 20 ? [`${sign} … and ${changed.length - 20} more lines`] : []),
    ];
  };
  return [`  from line ${start + 1} on:`, ...some("-", before), ...some("+", after)].join("\n");
}

for (const [path, text] of Object.entries(surfaces()))
  test(`${path} is what the contract says`, () => {
    const kept = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : "";
    if (kept === text) return;
    assert.fail(`${path} changed. When that is meant, npm run golden writes it.\n${differenceOf(kept, text)}`);
  });

test("a difference is shown by its lines, not by the whole file", () => {
  assert.equal(differenceOf("a\nb\nc\nd\n", "a\nx\ny\nc\nd\n"), "  from line 2 on:\n- b\n+ x\n+ y");
  assert.equal(differenceOf("", "a\n"), "  from line 1 on:\n+ a");
});

test("every operation has an address, a command and a tool of its own", () => {
  assert.deepEqual(
    twice(
      operations.map(
        ({ operation }) =>
          `${operation["~orpc"].route.method} ${operation["~orpc"].route.path?.replaceAll(/\{\w+\}/g, "{}")}`,
      ),
    ),
    [],
  );
  assert.deepEqual(twice(commands.map(({ noun, verb }) => `${noun} ${verb}`)), []);
  assert.deepEqual(twice(operations.map(toToolName)), []);
});

test("every operation says what it does in one sentence", () => {
  const wrong = operations.filter(({ operation }) => !/^[A-Z][^.]*\.$/.test(operation["~orpc"].route.summary ?? ""));
  assert.deepEqual(
    wrong.map(({ noun, verb }) => `${noun}.${verb}`),
    [],
  );
});

test("no field of an operation has the name of a flag that every command has", () => {
  for (const command of commands) {
    const fields = [...command.ids, ...command.flags].map(({ name }) => name);
    const shared = Object.keys(shapesOf({ ...command, ids: [], flags: [] }));
    assert.deepEqual(
      fields.filter((name) => shared.includes(name) || name.startsWith("no-")),
      [],
      `${command.noun} ${command.verb}`,
    );
    assert.deepEqual(twice(fields), []);
  }
});

test("agents are offered what the contract offers them, and nothing that hands out rights", () => {
  const offered = operations.filter(({ operation }) => operation["~orpc"].meta.agents).map(toToolName);
  assert.deepEqual(
    agentTools.map(({ name }) => name),
    offered,
  );
  assert.deepEqual(
    offered.filter((name) => /api_key|invitation|_person$/.test(name) && !/^(?:me|list)_/.test(name)),
    [],
  );
});

test("the OpenAPI description is valid OpenAPI 3.1, and its references lead somewhere", async () => {
  const description = JSON.parse(JSON.stringify(openApi("1.0.0"))) as Record<string, unknown>;
  const { valid, errors } = await new Validator().validate(description);
  assert.ok(valid, JSON.stringify(errors, null, 2));
});

test("every schema in the OpenAPI description is a JSON Schema that compiles", () => {
  const description = openApi("1.0.0");
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(description, "ladder");
  for (const pointer of pointersToSchemas(description))
    assert.doesNotThrow(() => ajv.compile({ $ref: `ladder#${pointer}` }), pointer);
});

function pointersToSchemas(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const here = `${pointer}/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
    return name === "schema" ? [here] : pointersToSchemas(one, here);
  });
}
