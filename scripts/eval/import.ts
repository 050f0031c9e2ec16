/**
 * Measures the document importer on published plans: `npm run eval:import`, with --verbose by source, with --misses line by line.
 * The documents are not part of the project; where they are absent this says so and stops.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ReadDocument, ReadObjective } from "#integrations/imports/document.ts";
import { readDocumentFile } from "#integrations/imports/read-document.ts";
import { DocumentRefused } from "#integrations/imports/refusal.ts";

type Row = { id: string; text: string; source: string; context: string; listedAs: string; doc: string };
type Role = "objective" | "key-result" | "initiative" | "note";
type Found = { role: Role; text: string; under: string | null };

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const verbose = process.argv.includes("--verbose");
const showMisses = process.argv.includes("--misses");

const foldersOf = (source: string): string[] =>
  source === "protocol_labs"
    ? ["ipfs", "protoschool"]
    : source === "hypercontext"
      ? ["examples-hypercontext"]
      : [source];

/** Links, owners, scores and results go; then only letters and digits are compared. */
function clean(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s*=+>.*$/, "")
    .replace(/[\w/-]*[&#]\d+\.?\s*$/, "")
    .replace(/\[[01](?:\.\d+)?\]|\(@[\w, @.-]+\)|@[\w-]+$/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Equal, or the same but for a short piece at one end (a reference, a bracket). */
function same(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 12 && short.length / long.length >= 0.85 && (long.startsWith(short) || long.endsWith(short));
}

function foundIn(document: ReadDocument): Found[] {
  const found: Found[] = [];
  const visit = (objective: ReadObjective, parent: string | null): void => {
    const title = clean(objective.title);
    found.push({ role: "objective", text: title, under: parent });
    for (const keyResult of objective.keyResults)
      found.push({ role: "key-result", text: clean(keyResult.title), under: title });
    for (const initiative of objective.initiatives)
      found.push({ role: "initiative", text: clean(initiative.title), under: title });
    for (const child of objective.objectives) visit(child, title);
  };
  for (const objective of document.objectives) visit(objective, null);
  for (const note of document.notes) found.push({ role: "note", text: clean(note.text), under: null });
  return found;
}

/** A refused file (data, nothing to import) holds no statements. */
function readOrNothing(path: string, name: string): ReadDocument {
  try {
    return readDocumentFile(readFileSync(join(path, name)), name);
  } catch (error) {
    if (error instanceof DocumentRefused) return { cycles: [], teams: [], objectives: [], notes: [] };
    throw error;
  }
}

function main(): void {
  if (!existsSync(join(corpus, "dev.tsv")) || !existsSync(join(corpus, "documents"))) {
    console.log("Skipped: the published documents this is measured on (../shared/corpus) are not here.");
    return;
  }
  const [, ...lines] = readFileSync(join(corpus, "dev.tsv"), "utf8").trimEnd().split("\n");
  const rows: Row[] = lines.map((line) => {
    const [id = "", text = "", , source = "", context = "", , , , , , listedAs = "", doc = ""] = line.split("\t");
    return { id, text, source, context, listedAs, doc: doc.trim() };
  });
  const bySource = new Map<string, { found: Found[]; words: string }>();
  const started = performance.now();
  let bytes = 0;
  for (const source of new Set(rows.map((row) => row.source))) {
    const found: Found[] = [];
    let words = "";
    for (const folder of foldersOf(source)) {
      const path = join(corpus, "documents", folder);
      if (!existsSync(path)) continue;
      for (const name of readdirSync(path)) {
        const text = readFileSync(join(path, name), "utf8");
        bytes += text.length;
        words += ` ${clean(text)} \n`;
        found.push(...foundIn(readOrNothing(path, name)));
      }
    }
    if (words !== "") bySource.set(source, { found, words });
  }
  const elapsedMs = performance.now() - started;
  report(rows, bySource, elapsedMs, bytes);
}

type Count = { all: number; found: number; placed: number; inContext: number; wrong: number; remarks: number };

function report(
  rows: readonly Row[],
  bySource: ReadonlyMap<string, { found: Found[]; words: string }>,
  elapsedMs: number,
  bytes: number,
): void {
  const counts = new Map<string, Count>();
  const misses: string[] = [];
  const byRole = { objective: [0, 0], kr: [0, 0] };
  let leftOut = 0;
  const others = new Map<string, [number, number]>();
  for (const row of rows) {
    const source = bySource.get(row.source);
    const text = clean(row.text);
    const isStatement = row.listedAs === "objective" || row.listedAs === "kr";
    if (!source || (row.doc === "" && !source.words.includes(text))) {
      if (isStatement) leftOut++;
      continue;
    }
    const count = counts.get(row.source) ?? { all: 0, found: 0, placed: 0, inContext: 0, wrong: 0, remarks: 0 };
    counts.set(row.source, count);
    const matches = source.found.filter((one) => same(one.text, text));
    if (isStatement) {
      const role: Role = row.listedAs === "kr" ? "key-result" : "objective";
      const right = matches.filter((one) => one.role === role);
      const tally = byRole[row.listedAs as "objective" | "kr"];
      count.all++;
      tally[1] = (tally[1] ?? 0) + 1;
      if (right.length > 0) {
        count.found++;
        tally[0] = (tally[0] ?? 0) + 1;
      } else
        misses.push(
          `${row.id} ${row.source} ${row.doc}: ${row.listedAs} read as ${matches[0]?.role ?? "nothing"}: ${row.text}`,
        );
      if (row.context !== "") {
        count.inContext++;
        if (right.some((one) => same(one.under ?? "", clean(row.context)))) count.placed++;
        else if (right.length > 0)
          misses.push(
            `${row.id} ${row.source} ${row.doc}: under “${right[0]?.under}”, not “${row.context}”: ${row.text}`,
          );
      }
    } else {
      const isKeyResult =
        matches.some((one) => one.role === "key-result") ||
        source.found.some((one) => one.role === "key-result" && text.length > 20 && one.text.includes(text));
      const seen = others.get(row.listedAs) ?? [0, 0];
      others.set(row.listedAs, [seen[0] + (isKeyResult ? 1 : 0), seen[1] + 1]);
      if (/^(?:note|retrospective|text)$/.test(row.listedAs)) {
        count.remarks++;
        if (isKeyResult) {
          count.wrong++;
          misses.push(`${row.id} ${row.source} ${row.doc}: ${row.listedAs} became a key result: ${row.text}`);
        }
      }
    }
  }
  const sum = (key: keyof Count): number => [...counts.values()].reduce((total, count) => total + count[key], 0);
  const percent = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
  const line = (what: string, part: number, whole: number, goal: string): void =>
    console.log(`${what.padEnd(58)} ${percent(part, whole).padStart(7)}  ${goal.padEnd(7)} ${part} of ${whole}`);
  console.log(`${"Document importer".padEnd(58)} measured  goal`);
  line("statements found with the right role", sum("found"), sum("all"), "≥ 95%");
  line("  objectives", byRole.objective[0] ?? 0, byRole.objective[1] ?? 0, "");
  line("  key results", byRole.kr[0] ?? 0, byRole.kr[1] ?? 0, "");
  line("under the right objective, of those with one", sum("placed"), sum("inContext"), "≥ 90%");
  line("notes, retrospectives and text that became key results", sum("wrong"), sum("remarks"), "≤ 3%");
  for (const [kind, [wrong, all]] of others) line(`  ${kind} that became key results`, wrong, all, "");
  console.log(`${leftOut} objectives and key results left out: their document is not in the folder.`);
  console.log(`${(bytes / 1e6).toFixed(1)} MB read in ${elapsedMs.toFixed(0)} ms.`);
  if (verbose) {
    console.log(`\n${"source".padEnd(24)} ${"role".padStart(16)} ${"objective".padStart(18)} ${"wrong".padStart(12)}`);
    for (const [source, count] of counts) {
      console.log(
        `${source.padEnd(24)} ${`${count.found}/${count.all}`.padStart(8)} ${percent(count.found, count.all).padStart(7)} ${`${count.placed}/${count.inContext}`.padStart(9)} ${percent(count.placed, count.inContext).padStart(8)} ${`${count.wrong}/${count.remarks}`.padStart(12)}`,
      );
    }
  }
  if (showMisses) for (const miss of misses) console.log(miss);
}

main();
