import { join } from "node:path";
import { home } from "./set-up/paths.js";
import { say } from "./set-up/say.js";
import { setUp } from "./set-up/set-up.js";
import { standInFor } from "./set-up/stand-in.js";
import { buildWebApp } from "./set-up/web-app.js";

try {
  const { node } = setUp();
  buildWebApp(node);
  // Less room for what lives briefly: at rest a tenth less. bin/ladder has the same.
  standInFor(node, ["--max-semi-space-size=8", join(home, "bin/ladder.ts"), "serve", ...process.argv.slice(2)]);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
