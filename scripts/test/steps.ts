import { globSync } from "node:fs";

/** One part of `npm test`: a tool that either passes or fails, or test files that are counted one by one. */
export type Step =
  | { readonly name: string; readonly title: string; readonly command: readonly string[] }
  | { readonly name: string; readonly title: string; readonly files: readonly string[]; readonly atOnce: number };

const typeScript = "node_modules/typescript/bin/tsc";
const unitFolders = ["lib", "okr", "contract", "client", "integrations", "cli", "web"];
const houseRules = ["test/architecture.test.ts", "test/glossary.test.ts"];

/** Every step, in the order they run. Each test file belongs to exactly one. */
export function allSteps(): Step[] {
  const files = globSync("{bin,scripts,src,test}/**/*.test.ts")
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  const isUnit = (path: string) =>
    path.startsWith("scripts/") ||
    houseRules.includes(path) ||
    unitFolders.some((name) => path.startsWith(`src/${name}/`));
  const isBrowser = (path: string) => path.startsWith("test/e2e/");
  const isSurface = (path: string) => path.startsWith("test/") && !isBrowser(path) && !isUnit(path);
  const isOperation = (path: string) => !isUnit(path) && !isBrowser(path) && !isSurface(path);
  return [
    { name: "types", title: "types: server side and tests", command: [typeScript, "-p", "tsconfig.json"] },
    { name: "types", title: "types: the language of OKRs", command: [typeScript, "-p", "tsconfig.okr.json"] },
    { name: "types", title: "types: web", command: [typeScript, "-p", "tsconfig.web.json"] },
    { name: "lint", title: "lint", command: ["node_modules/oxlint/bin/oxlint"] },
    { name: "format", title: "format", command: ["node_modules/oxfmt/bin/oxfmt", "--list-different"] },
    { name: "unit", title: "unit tests", files: files.filter(isUnit), atOnce: 2 },
    { name: "operations", title: "operations on PostgreSQL", files: files.filter(isOperation), atOnce: 2 },
    { name: "surfaces", title: "surfaces", files: files.filter(isSurface), atOnce: 2 },
    { name: "browser", title: "web app is built", command: ["scripts/build.js"] },
    // A browser and its server keep both cores busy.
    { name: "browser", title: "browser tests", files: files.filter(isBrowser), atOnce: 1 },
  ];
}
