import { run } from "./say.js";

/** npm itself, the one that started us if any did. Development packages are needed to build and to test. */
export function npm(args, options) {
  const started = process.env.npm_execpath;
  if (started?.endsWith(".js")) return run(process.execPath, [started, ...args], options);
  return run("npm", args, { shell: process.platform === "win32", ...options });
}
