/**
 * Learns what the Coach's clues are worth from published statements and from our own: `npm run learn:coach`. Writes
 * src/okr/coach/statement/weights.json; no published sentence is in it, only words and numbers.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Weights } from "#okr/coach/statement/scores.ts";
import { hasCorpus, rowsOfCorpus } from "./corpus.ts";
import { nearCopies } from "./near-copies.ts";
import { lessonsOf, ownLessons, places, trainOptions } from "./lessons-of.ts";
import type { Place } from "./lessons-of.ts";
import { train } from "./train.ts";

const file = join(import.meta.dirname, "../../src/okr/coach/statement/weights.json");

const tenths = (worth: readonly number[]): string => worth.map((one) => Math.round(one * 10)).join(" ");

/** One clue a line, so that a change can be read: what it is worth in each place, in tenths, and nothing where it says nothing. */
function written(learned: Readonly<Record<Place, Weights>>): string {
  const line = (worthIn: (weights: Weights) => readonly number[]): string =>
    JSON.stringify(places.map((place) => tenths(worthIn(learned[place]))).join(" | "));
  const names = [...new Set(places.flatMap((place) => Object.keys(learned[place].clues)))].toSorted();
  const lines = names.map((name) => `    ${JSON.stringify(name)}: ${line(({ clues }) => clues[name] ?? [])}`);
  return `{\n  "always": ${line(({ always }) => always)},\n  "clues": {\n${lines.join(",\n")}\n  }\n}\n`;
}

if (hasCorpus()) {
  const copies = nearCopies();
  for (const { own, published } of copies)
    console.log(`Too much like a published statement: “${own}” – “${published}”`);
  if (copies.length > 0) process.exit(1);
  const rows = rowsOfCorpus();
  const learnedFor = (place: Place): Weights =>
    train([...lessonsOf(rows, place), ...ownLessons(place)], trainOptions[place]);
  const learned = {
    unknown: learnedFor("unknown"),
    "key-result": learnedFor("key-result"),
    objective: learnedFor("objective"),
  };
  writeFileSync(file, written(learned));
  console.log(`Learned from ${rows.length} published statements.`);
} else console.log("Skipped: the published statements to learn from (../shared/corpus) are not here.");
