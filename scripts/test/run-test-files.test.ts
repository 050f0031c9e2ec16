import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const files = {
  "fine.test.ts": `
    import { test } from "node:test";
    test("fine", () => {});
    test("left out", { skip: "there is no plan" }, () => {});`,
  "failing.test.ts": `
    import { test } from "node:test";
    test("fine", () => {});
    test("broken", () => { throw new Error("the plan is lost"); });`,
  "crashing.test.ts": `
    import "./nowhere.ts";`,
};

test("tests are counted one by one, a file that cannot run counts as failed, and failures tell their story", () => {
  const folder = mkdtempSync(join(tmpdir(), "ladder-runner-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const runner = JSON.stringify(join(import.meta.dirname, "run-test-files.ts"));
  const paths = JSON.stringify(Object.keys(files).map((name) => join(folder, name)));
  const program = `
    const { runTestFiles } = await import(${runner});
    console.log(JSON.stringify(await runTestFiles(${paths}, 1, new AbortController().signal)));`;
  // Inside a test Node would not run tests again.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  writeFileSync(join(folder, "run.mjs"), program);
  const { stdout } = spawnSync(process.execPath, [join(folder, "run.mjs")], { env, encoding: "utf8" });
  rmSync(folder, { recursive: true });

  assert.equal(stdout.trim().split("\n").at(-1), JSON.stringify({ passed: 2, failed: 2 }));
  assert.match(stdout, /✘ broken\n\s+Error: the plan is lost/);
  assert.match(stdout, /Cannot find module .*nowhere\.ts/);
  assert.match(stdout, /skipped: left out \(there is no plan\)/);
});
