#!/usr/bin/env node
import { enableCompileCache } from "node:module";

enableCompileCache();
const [command, ...rest] = process.argv.slice(2);

if (command === "serve") {
  const { readConfig, serveHelp } = await import("#server/config.ts");
  try {
    const config = readConfig(rest, process.env);
    if (config === "help") console.log(serveHelp);
    else await (await import("#server/main.ts")).serve(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    // A start that failed half-way may have left something listening.
    process.exit(1);
  }
} else {
  const { main } = await import("#cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
}
