import { relative } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";

export type Count = { readonly passed: number; readonly failed: number };

const fileTimeoutMs = 10 * 60_000;

/** Runs test files, a process each, and prints a line for every file and the whole story of every failure. */
export async function runTestFiles(files: readonly string[], atOnce: number, signal: AbortSignal): Promise<Count> {
  const storyByFile = new Map<string, string[]>();
  const failedFiles = new Set<string>();
  const skipped: string[] = [];
  const tell = (file: string | undefined, line: string) =>
    storyByFile.set(file ?? "", [...(storyByFile.get(file ?? "") ?? []), line.trimEnd()]);
  let count: Count = { passed: 0, failed: 1 };

  const events = run({ files: [...files], concurrency: atOnce, timeout: fileTimeoutMs, signal });
  events.on("test:stdout", ({ file, message }) => tell(file, message));
  events.on("test:stderr", ({ file, message }) => tell(file, message));
  events.on("test:diagnostic", ({ file, message }) => {
    if (/^(Error|Warning): /.test(message)) tell(file, message);
  });
  events.on("test:fail", ({ file, name, details }) => {
    failedFiles.add(file ?? name);
    if (details.error.cause !== undefined && /subtests? failed/.test(details.error.message)) return;
    tell(file, `✘ ${name}\n${indent(storyOf(details.error))}`);
  });
  events.on("test:pass", ({ name, skip }) => {
    if (skip) skipped.push(`– skipped: ${name}${skip === true ? "" : ` (${skip})`}`);
  });
  events.on("test:summary", ({ file, counts, duration_ms: durationMs, success }) => {
    const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
    if (file === undefined) {
      count = { passed: counts.passed, failed: success ? failed : Math.max(failed, 1) };
      return;
    }
    const verdict = success ? `ok     ${counts.passed}` : `FAILED ${failed} of ${counts.tests}`;
    console.log(`${verdict}  ${relative(process.cwd(), file)}  ${(durationMs / 1000).toFixed(1)} s`);
    if (!success) failedFiles.add(file);
  });
  for await (const _ of events);

  for (const file of failedFiles)
    console.log(`\nFAILED  ${relative(process.cwd(), file)}\n${indent((storyByFile.get(file) ?? []).join("\n"))}`);
  for (const line of skipped) console.log(line);
  return count;
}

/** What the test threw; of a whole file, how its process ended. */
function storyOf(error: Error): string {
  const { exitCode, signal } = error as { exitCode?: number; signal?: string | null };
  return typeof exitCode === "number" || signal
    ? `its process ended with ${signal ?? `exit status ${exitCode}`}`
    : inspect(error.cause ?? error);
}

const indent = (text: string): string => text.replaceAll(/^/gm, "    ");
