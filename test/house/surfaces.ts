/** Everything that is read off the contract and the Coach's rules, as the files it is kept in: `npm run golden` writes them, a test compares. */
import { readFileSync } from "node:fs";
import { allHelp } from "#cli/help.ts";
import { agentTools } from "#client/agents.ts";
import { operations } from "#contract/index.ts";
import type { NamedOperation } from "#contract/index.ts";
import { refusalsOf } from "#contract/operation.ts";
import { toCommandWord, toToolName } from "#contract/spellings.ts";
import { ruleIndex, rulePage } from "#okr/coach/rule-page.ts";
import { rules } from "#okr/coach/rules.ts";
import { openApi } from "#server/http/openapi.ts";
import { apiGuide } from "./api-guide.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const json = (value: unknown, indent = 2): string => `${JSON.stringify(value, null, indent)}\n`;

function inContract(named: NamedOperation): string {
  const { method = "GET", path = "/", successStatus = 200 } = named.operation["~orpc"].route;
  const { effect, agents, versioned } = named.operation["~orpc"].meta;
  return `${named.noun}.${named.verb}
  ${effect}${versioned ? ", versioned" : ""}
  ${method} /api/v1${path} → ${successStatus}
  ladder ${toCommandWord(named.noun)} ${toCommandWord(named.verb)}
  ${agents ? toToolName(named) : "not for agents"}
  refuses: ${refusalsOf(named.operation["~orpc"].meta, true).join(", ")}
`;
}

/** Where each operation is, and nothing more: a browser loads this. */
function clientRoutes(): Record<string, Record<string, unknown>> {
  const routes: Record<string, Record<string, unknown>> = {};
  for (const { noun, verb, operation } of operations) {
    const { method, path } = operation["~orpc"].route;
    (routes[noun] ??= {})[verb] = { "~orpc": { errorMap: {}, meta: {}, route: { method, path } } };
  }
  return routes;
}

const helpTexts = (): string => [...allHelp()].map(([words, text]) => `$ ${words}\n${text}\n`).join("\n");

/** The files by their paths from the project's folder. */
export const surfaces = (): Readonly<Record<string, string>> => ({
  "test/golden/contract.txt": operations.map(inContract).join("\n"),
  // A release changes its version and nothing else; that is no change of the surface.
  "test/golden/openapi.json": json({ ...openApi(version), info: { ...openApi(version).info, version: "" } }, 1),
  "test/golden/tools.json": json(agentTools, 1),
  "test/golden/command-line.txt": helpTexts(),
  "src/client/routes.json": json(clientRoutes()),
  "docs/api/README.md": apiGuide(),
  "docs/rules/README.md": ruleIndex(),
  ...Object.fromEntries(rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)])),
});
