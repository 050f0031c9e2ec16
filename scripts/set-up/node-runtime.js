import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { npm } from "./npm.js";
import { home } from "./paths.js";
import { say } from "./say.js";

const oldestNode = 26;
const manifests = join(home, "scripts/set-up/node");

/** The Node that Ladder runs on: the machine's own when it is new enough, else one beside the project. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath;
  const name = packageName();
  const version = JSON.parse(readFileSync(join(manifests, "package.json"), "utf8")).optionalDependencies[name];
  if (!version)
    throw new Error(
      `Ladder needs Node ${oldestNode} or newer; there is none to install for ${process.platform} on ${process.arch}.`,
    );

  const folder = join(home, ".node", version);
  const program = join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(program)) install(folder, version);
  if (!existsSync(program)) throw new Error(`npm has installed ${name}@${version}, but ${program} is missing.`);
  return program;
}

function install(folder, version) {
  say(`Installing Node ${version} beside the project (this machine's is ${process.versions.node}) …`);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(manifests, file), join(folder, file));
  npm(["ci", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
}

function packageName() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  return `${platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${platform}-${process.arch}`;
}

/** The path with this Node first, so that what it starts finds it too. */
export function pathWith(node) {
  return [dirname(node), process.env.PATH].join(process.platform === "win32" ? ";" : ":");
}
