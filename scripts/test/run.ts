import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { runTestFiles } from "./run-test-files.ts";
import type { Count } from "./run-test-files.ts";
import { allSteps } from "./steps.ts";
import type { Step } from "./steps.ts";
import { startTestServer } from "./test-server.ts";

const { values, positionals } = parseArgs({
  options: { only: { type: "string", multiple: true } },
  allowPositionals: true,
});
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

const steps = chosenSteps();
const server = steps.some((step) => "files" in step) ? await startServer() : undefined;
const counts: Count[] = server === "failed" ? [{ passed: 0, failed: 1 }] : [];
for (const step of steps) {
  if (stop.signal.aborted) break;
  console.log(`\n== ${step.title}`);
  counts.push("files" in step ? await runFiles(step.name, step.files, step.atOnce) : runCommand(step.command));
}
if (typeof server === "object") await server.stop();

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, stop.signal.aborted || steps.length === 0 ? 1 : 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** `--only NAME` picks steps; anything else picks test files whose path contains it, and what they need built. */
function chosenSteps(): Step[] {
  const named = allSteps().filter(({ name }) => !values.only || values.only.includes(name));
  if (positionals.length === 0) return named;
  const withFiles = named.map((step) =>
    "files" in step
      ? { ...step, files: step.files.filter((path) => positionals.some((part) => path.includes(part))) }
      : step,
  );
  const hasFiles = (name: string) =>
    withFiles.some((step) => "files" in step && step.name === name && step.files.length > 0);
  return withFiles.filter(({ name }) => hasFiles(name));
}

async function startServer(): Promise<Awaited<ReturnType<typeof startTestServer>> | "failed"> {
  try {
    const started = await startTestServer();
    process.env["LADDER_TEST_DATABASE"] = started.url;
    return started;
  } catch (error) {
    console.log(`The tests' PostgreSQL did not start: ${String(error)}`);
    return "failed";
  }
}

function runCommand(command: readonly string[]): Count {
  const { status } = spawnSync(process.execPath, command, { stdio: ["ignore", "inherit", "inherit"] });
  console.log(status === 0 ? "ok" : "FAILED");
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runFiles(name: string, files: readonly string[], atOnce: number): Promise<Count> | Count {
  const missing =
    files.length === 0 ? "There are no test files." : name === "browser" && !findChromium() && "There is no browser.";
  if (!missing) return runTestFiles(files, atOnce, stop.signal);
  console.log(`FAILED  ${missing}`);
  return { passed: 0, failed: 1 };
}

function findChromium(): boolean {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/find-chromium.js"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.env["LADDER_CHROMIUM"] = stdout.toString().trim();
  return status === 0;
}
