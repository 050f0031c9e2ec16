import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "./paths.js";
import { run, say } from "./say.js";

const sources = [
  "index.html",
  "src/web",
  "src/client",
  "src/contract",
  "src/okr",
  "src/lib",
  "vite.config.ts",
  "package-lock.json",
];
const built = join(home, "dist/web/index.html");
const stampFile = join(home, "dist/web.stamp");

/** Builds the web app when a source has changed since the last time. */
export function buildWebApp(node) {
  const stamp = stampOf(sources);
  if (existsSync(built) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("Building the web app …");
  run(node, [join(home, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"]);
  if (!existsSync(built)) throw new Error("The web app was built, but dist/web/index.html is missing.");
  mkdirSync(join(home, "dist"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Times and sizes are enough to notice a change, and cheap enough for every start. */
function stampOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) for (const file of filesIn(path)) hash.update(file);
  return hash.digest("hex");
}

function* filesIn(path) {
  const stats = statSync(join(home, path), { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) yield `${path} ${stats.mtimeMs} ${stats.size}\n`;
  else for (const name of readdirSync(join(home, path)).sort()) if (!isTest(name)) yield* filesIn(`${path}/${name}`);
}

const isTest = (name) => name.endsWith(".test.ts");
