import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { test } from "node:test";
import { allSteps } from "./steps.ts";

test("every test file runs in exactly one part of npm test", () => {
  const inSteps = allSteps().flatMap((step) => ("files" in step ? step.files : []));
  const onDisk = globSync("**/*.test.{ts,tsx,js}", {
    exclude: (path) => /(^|\/)(node_modules|\.\w+|dist)$/.test(path),
  });
  assert.deepEqual([...inSteps].sort(), onDisk.map((path) => path.replaceAll("\\", "/")).sort());
});
