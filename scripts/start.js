import { spawn } from "node:child_process";
import { join } from "node:path";
import { home } from "./set-up/paths.js";
import { say } from "./set-up/say.js";
import { setUp } from "./set-up/set-up.js";
import { buildWebApp } from "./set-up/web-app.js";

try {
  const { node } = setUp();
  buildWebApp(node);
  serve(node);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

function serve(node) {
  const ladder = spawn(node, [join(home, "bin/ladder.ts"), "serve", ...process.argv.slice(2)], { stdio: "inherit" });
  // Ctrl-C in a terminal reaches Ladder by itself; everything else is passed on. Either way Ladder decides when it ends.
  process.on("SIGINT", () => process.stdin.isTTY || ladder.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => ladder.kill(signal));
  ladder.once("error", (error) => {
    say(`Ladder could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  ladder.once("exit", (status, signal) => {
    if (!signal) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
