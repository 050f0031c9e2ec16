/**
 * Learns what the Coach's clues are worth from published plans and from our own: `npm run learn:coach`. Writes
 * src/okr/coach/statement/weights.json; no published sentence is in it, only words and numbers.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Weights } from "#okr/coach/statement/scores.ts";
import { hasCorpus, rowsOfCorpus } from "./corpus.ts";
import { lessonsOf, ownLessons } from "./lessons-of.ts";
import { nearCopies } from "./near-copies.ts";
import { train } from "./train.ts";

const file = join(import.meta.dirname, "../../src/okr/coach/statement/weights.json");

/** One clue a line, so that a change can be read. */
function written({ always, clues }: Weights): string {
  const lines = Object.entries(clues).map(([name, worth]) => `    ${JSON.stringify(name)}: "${worth.join(" ")}"`);
  return `{\n  "always": "${always.join(" ")}",\n  "clues": {\n${lines.join(",\n")}\n  }\n}\n`;
}

if (hasCorpus()) {
  const copies = nearCopies();
  for (const { own, published } of copies)
    console.log(`Too much like a published statement: “${own}” – “${published}”`);
  if (copies.length > 0) process.exit(1);
  const rows = rowsOfCorpus();
  writeFileSync(file, written(train([...rows.flatMap((row) => lessonsOf(row)), ...ownLessons()])));
  console.log(`Learned from ${rows.length} published statements.`);
} else console.log("Skipped: the published statements to learn from (../shared/corpus) are not here.");
