import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { home } from "./paths.js";
import { run, say } from "./say.js";

const candidates = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium that starts: the machine's own, Debian's, or the one that Playwright brings. */
export async function findChromium(node) {
  const own = [process.env.LADDER_CHROMIUM, ...candidates].map(pathOf).find(starts);
  if (own) return own;
  if (process.getuid?.() === 0 && isDebian()) {
    say("Installing Chromium for the browser tests (apt-get install chromium) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-q"], { env });
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
    const installed = pathOf("chromium");
    if (starts(installed)) return installed;
    throw new Error("apt-get has installed Chromium, but it does not start.");
  }
  const playwright = join(home, "node_modules/playwright-core");
  const { chromium } = await import("playwright-core");
  if (!starts(chromium.executablePath())) {
    say("Installing Playwright's Chromium for the browser tests …");
    run(node, [join(playwright, "cli.js"), "install", "chromium"]);
  }
  if (starts(chromium.executablePath())) return chromium.executablePath();
  throw new Error("Playwright's Chromium is installed, but it does not start: libraries of the system may be missing.");
}

/** Where a program of the search path lies; Playwright starts browsers by their path only. */
function pathOf(program) {
  if (!program || isAbsolute(program)) return program;
  const folder = (process.env.PATH ?? "").split(delimiter).find((one) => existsSync(join(one, program)));
  return folder && join(folder, program);
}

function starts(program) {
  return Boolean(program) && spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
