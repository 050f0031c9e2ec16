/**
 * Measures the Coach against its goals: `npm run eval:coach`, with --misses line by line. The published statements are not part
 * of the project; where they are absent this says so and stops. Kinds are judged by source: by weights that were learned from
 * the other sources only.
 */
import { hasCorpus, rowsOfCorpus } from "../learn/corpus.ts";
import { costLines } from "./coach-cost.ts";
import { findingLines } from "./coach-findings.ts";
import { kindLines } from "./coach-kind-lines.ts";
import { printLine } from "./coach-lines.ts";

if (!hasCorpus()) console.log("Skipped: the published statements this is measured on (../shared/corpus) are not here.");
else {
  const rows = rowsOfCorpus();
  console.log(`${"The Coach".padEnd(70)} measured  goal      met  reference`);
  const showMisses = process.argv.includes("--misses");
  for (const line of kindLines(rows, showMisses)) printLine(line);
  for (const line of await findingLines(showMisses)) printLine(line);
  for (const line of await costLines()) printLine(line);
}
