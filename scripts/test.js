import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathWith } from "./set-up/node-runtime.js";
import { home } from "./set-up/paths.js";
import { say } from "./set-up/say.js";
import { setUp } from "./set-up/set-up.js";

try {
  runTests(setUp().node);
} catch (error) {
  say(error.message);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}

function runTests(node) {
  const env = { ...process.env, PATH: pathWith(node), NODE_COMPILE_CACHE: join(home, ".cache/node") };
  const tests = spawn(node, [join(home, "scripts/test/run.ts"), ...process.argv.slice(2)], {
    cwd: home,
    env,
    stdio: "inherit",
  });
  process.on("SIGINT", () => process.stdin.isTTY || tests.kill("SIGINT"));
  process.on("SIGTERM", () => tests.kill("SIGTERM"));
  tests.once("exit", (status) => process.exit(status ?? 1));
}
