import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./npm.js";
import { home } from "./paths.js";
import { say } from "./say.js";

/** Installs what the lock file names, when it is not there yet. */
export function installPackages() {
  const missing = missingPackage();
  if (!missing) return;
  say(`Installing packages (${missing} is not there yet) …`);
  npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  const stillMissing = missingPackage();
  if (stillMissing) throw new Error(`npm has installed the packages, but ${stillMissing} is missing.`);
}

/** npm keeps its own account of what it has put into node_modules: the first package of our lock file that is not in it. */
function missingPackage() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.keys(wanted).find(
    (path) => path !== "" && isForThisMachine(wanted[path]) && installed[path]?.version !== wanted[path].version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(home, lockFile), "utf8")).packages;
  } catch {
    return {};
  }
}

function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return !libc && isNamed(os, process.platform) && isNamed(cpu, process.arch);
}

const isNamed = (names, name) => [names].flat().includes(name);
