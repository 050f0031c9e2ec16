import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathWith } from "./set-up/node-runtime.js";
import { home } from "./set-up/paths.js";
import { say } from "./set-up/say.js";
import { setUp } from "./set-up/set-up.js";

// Runs a script of this folder on the Node that Ladder needs: node scripts/run.js write-golden.ts
try {
  const [name, ...args] = process.argv.slice(2);
  const { node } = setUp();
  const env = { ...process.env, PATH: pathWith(node) };
  const { status } = spawnSync(node, [join(home, "scripts", name), ...args], { cwd: home, env, stdio: "inherit" });
  process.exitCode = status ?? 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
