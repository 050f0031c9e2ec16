import { spawn } from "node:child_process";
import { say } from "./say.js";

const lookAfterParentMs = 250;

/** Becomes, as far as one can, the program: its terminal, the signals we get, its exit status. */
export function standInFor(program, args, options = {}) {
  const child = spawn(program, args, { stdio: "inherit", ...options });
  // Ctrl-C in a terminal reaches the program by itself. It decides when it ends, and we end with it.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithShell(child);

  child.once("error", (error) => {
    say(`${program} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once("exit", (status, signal) => {
    if (!signal) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** npm runs us in a shell, and that shell dies of a signal to npm without passing it on. */
function stopWithShell(child) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, lookAfterParentMs);
}
