import { findChromium } from "./set-up/chromium.js";
import { say } from "./set-up/say.js";

try {
  process.stdout.write(`${await findChromium(process.execPath)}\n`);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
