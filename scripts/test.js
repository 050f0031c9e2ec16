import { join } from "node:path";
import { pathWith } from "./set-up/node-runtime.js";
import { home } from "./set-up/paths.js";
import { say } from "./set-up/say.js";
import { setUp } from "./set-up/set-up.js";
import { standInFor } from "./set-up/stand-in.js";

try {
  const { node } = setUp();
  const env = { ...process.env, PATH: pathWith(node), NODE_COMPILE_CACHE: join(home, ".cache/node") };
  standInFor(node, [join(home, "scripts/test/run.ts"), ...process.argv.slice(2)], { cwd: home, env });
} catch (error) {
  say(error.message);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}
