import { join } from "node:path";
import { home } from "./set-up/paths.js";
import { say } from "./set-up/say.js";
import { setUp } from "./set-up/set-up.js";
import { standInFor } from "./set-up/stand-in.js";

try {
  const { node } = setUp();
  standInFor(node, [join(home, "node_modules/vite/bin/vite.js"), ...process.argv.slice(2)]);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
