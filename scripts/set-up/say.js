import { spawnSync } from "node:child_process";
import { home } from "./paths.js";

/** One line about what is being done, apart from what the program itself prints. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs a program and shows what it prints; throws a sentence when it fails. */
export function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: home, stdio: ["ignore", 2, 2], ...options });
  if (error) throw new Error(`${program} could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed (${signal ?? `exit status ${status}`}).`);
}
