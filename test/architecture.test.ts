import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, placesOf, sourceFiles } from "./house/source-files.ts";
import type { Import, SourceFile } from "./house/source-files.ts";

type Rule = {
  /** Folders of src, or deeper paths in them, that this folder may import besides itself. */
  readonly ours: readonly string[];
  /** Packages it may import; a name stands for its subpaths too, `node:` for all of Node. `any` leaves it open. */
  readonly packages: readonly string[] | "any";
};

/** Who may import whom. A new folder, or a new entry, is a decision: see docs/decisions. */
const rules: Readonly<Record<string, Rule>> = {
  lib: { ours: [], packages: [] },
  okr: { ours: ["lib"], packages: [] },
  contract: { ours: ["okr", "lib"], packages: ["zod", "@orpc/contract"] },
  store: { ours: ["okr", "lib"], packages: ["pg", "kysely", "node:"] },
  integrations: { ours: ["okr", "lib"], packages: "any" },
  operations: {
    ours: ["contract", "okr", "store", "integrations", "lib"],
    packages: ["node:crypto"],
  },
  jobs: { ours: ["operations", "store", "okr", "lib"], packages: "any" },
  server: {
    ours: ["contract", "okr", "store", "integrations", "operations", "jobs", "client", "lib"],
    packages: "any",
  },
  client: {
    ours: ["contract", "okr", "lib"],
    packages: ["zod", "@orpc/client", "@orpc/contract", "@orpc/openapi-client", "@modelcontextprotocol/sdk"],
  },
  web: { ours: ["client", "contract", "okr", "lib"], packages: "any" },
  // Reading a document is pure; the command line does it without a server.
  cli: { ours: ["client", "contract", "okr", "lib", "integrations/imports"], packages: "any" },
};

/** What a folder never imports, whatever else it may. */
const refusedPackages: Readonly<Record<string, readonly string[]>> = {
  integrations: ["pg", "kysely", "hono"],
  jobs: ["pg", "kysely", "hono"],
  server: ["pg", "kysely"],
  web: ["node:", "pg", "kysely", "hono"],
  cli: ["pg", "kysely", "hono"],
};

const sources = sourceFiles.filter(({ path, isTest }) => path.startsWith("src/") && !isTest);
const none = (found: readonly string[], rule: string) =>
  assert.deepEqual(found, [], `${rule}\n  ${found.join("\n  ")}`);
const isNamed = (name: string) => (allowed: string) =>
  name === allowed || name.startsWith(allowed.endsWith(":") ? allowed : `${allowed}/`);

test("every folder of src has its rule", () => {
  none(
    [...new Set(sources.map(({ folder }) => folder))].filter((folder) => !rules[folder]),
    "a new folder needs a rule and a decision record",
  );
});

test("folders import only what the table allows", () => {
  none(
    sources.flatMap((file) =>
      file.imports.filter((one) => !mayImport(file, one)).map(({ name }) => `${file.path} imports ${name}`),
    ),
    "not in the table",
  );
});

function mayImport({ folder }: SourceFile, { name, path }: Import): boolean {
  const rule = rules[folder];
  if (!rule) return false;
  if (path !== undefined) return [folder, ...rule.ours].some((allowed) => path.startsWith(`src/${allowed}/`));
  if (refusedPackages[folder]?.some(isNamed(name))) return false;
  return rule.packages === "any" || rule.packages.some(isNamed(name));
}

test("tests and scripts import packages and our files, never a test", () => {
  none(
    sourceFiles.flatMap(({ path, imports }) =>
      imports.filter((one) => one.path?.endsWith(".test.ts")).map(({ name }) => `${path} imports ${name}`),
    ),
    "a test file is not a library",
  );
});

test("paths with ../ stay inside their folder; across folders we write #folder/", () => {
  none(
    sourceFiles.flatMap(({ path, folder, imports }) =>
      imports
        .filter(({ name, path: target }) => name.startsWith(".") && target !== undefined && folderOf(target) !== folder)
        .map(({ name }) => `${path} imports ${name}`),
    ),
    "write it with # and the folder's name",
  );
});

test("what ships needs nothing that only tests use", () => {
  const testPaths = new Set(sourceFiles.filter(({ isTest }) => isTest).map(({ path }) => path));
  none(
    sources.flatMap(({ path, imports }) =>
      imports.filter((one) => one.path && testPaths.has(one.path)).map(({ name }) => `${path} imports ${name}`),
    ),
    "move it, or what it needs",
  );
});

test("no two files need each other", () => {
  none(cycles(), "these import each other in a circle");
});

function cycles(): string[] {
  const importsByPath = new Map(
    sourceFiles.map(({ path, imports }) => [path, imports.flatMap((one) => (one.isTypeOnly ? [] : (one.path ?? [])))]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (way.includes(path) || done.has(path)) return;
    for (const next of importsByPath.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of importsByPath.keys()) visit(path, []);
  return found;
}

test("file names say what is inside: kebab-case, and none of the words that say nothing", () => {
  const refused =
    /^(utils?|helpers?|common|misc|base|stuff|data|info|items?|objects?|managers?|handlers?|processors?|services?|wrappers?)$/;
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const wrong = sourceFiles.filter(({ path }) =>
    path.split("/").some((segment) => {
      const name = segment.replace(/(\.test)?\.tsx?$/, "");
      return !isPlain.test(name) || name.split("-").some((word) => refused.test(word));
    }),
  );
  none(
    wrong.map(({ path }) => path),
    "rename",
  );
});

test("no file in src is longer than 400 lines", () => {
  none(
    sourceFiles
      .filter(({ path, text }) => path.startsWith("src/") && text.split("\n").length > 401)
      .map(({ path }) => path),
    "split by meaning",
  );
});

test("days and moments are Temporal; only lib/clock.ts knows Date", () => {
  none(
    sources
      .filter(({ path }) => path !== "src/lib/clock.ts")
      .flatMap((file) => placesOf(/\bnew Date\b|\bDate\.(now|parse|UTC)\b|[:<|]\s*Date\b/, file)),
    "use Temporal, and take the clock as a parameter",
  );
});

test("SQL is written in store", () => {
  const statement = /["'`]\s*(select\s[^"'`]*\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s)/i;
  none(
    sources.filter(({ folder }) => folder !== "store").flatMap((file) => placesOf(statement, file)),
    "move it into src/store",
  );
});

test("connections to the outside are opened by the client and by one module", () => {
  const isAllowed = ({ path, folder }: SourceFile) => folder === "client" || path === "src/integrations/outgoing.ts";
  none(
    sources
      .filter((file) => !isAllowed(file))
      .flatMap((file) => placesOf(/(?<![.\w])fetch\(|globalThis\.fetch\b/, file)),
    "go through the client or integrations/outgoing.ts",
  );
});

test("only the edges read the environment", () => {
  const edges = /^src\/(server\/|cli\/|store\/private-postgres\/program\.ts)/;
  none(
    sources.filter(({ path }) => !edges.test(path)).flatMap((file) => placesOf(/\bprocess\.env\b/, file)),
    "take it as a parameter",
  );
});

test("the language of OKRs has no clock and no dice", () => {
  const inner = sources.filter(
    ({ folder, path }) => ["okr", "contract"].includes(folder) || (folder === "lib" && path !== "src/lib/clock.ts"),
  );
  none(
    inner.flatMap((file) => placesOf(/\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b/, file)),
    "take it as a parameter",
  );
});
