import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { surfaces } from "#test/house/surfaces.ts";

/** Writes every file that is read off the contract; what changed in them is what changes for callers. */
for (const [path, text] of Object.entries(surfaces())) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}
