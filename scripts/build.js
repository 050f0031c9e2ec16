import { say } from "./set-up/say.js";
import { buildWebApp } from "./set-up/web-app.js";

try {
  buildWebApp(process.execPath);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
