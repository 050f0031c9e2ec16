import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";

const standIn = JSON.stringify(join(import.meta.dirname, "stand-in.js"));

/** Runs a program through the stand-in, as npm would: in a shell that does not pass signals on. */
function start(program: string, { inShell = false } = {}) {
  const outer = `const { standInFor } = await import(${standIn}); standInFor(process.execPath, ["--eval", ${JSON.stringify(program)}]);`;
  const args = ["--input-type=module", "--eval", outer];
  const env = { ...process.env, npm_lifecycle_event: "start" };
  const started = inShell
    ? spawn("sh", ["-c", '"$@"; exit $?', "sh", process.execPath, ...args], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
      })
    : spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(started.stdout)[Symbol.asyncIterator]();
  return { started, nextLine: async () => (await lines.next()).value };
}

const patient = `
  process.once("SIGTERM", () => { console.log("stopping"); clearInterval(waiting); });
  const waiting = setInterval(() => {}, 1000);
  console.log("ready");`;

test("what Ladder ends with, npm start ends with", () => {
  const program = `const { standInFor } = await import(${standIn}); standInFor(process.execPath, ["--eval", "process.exit(7)"]);`;
  assert.equal(spawnSync(process.execPath, ["--input-type=module", "--eval", program]).status, 7);
});

test("SIGTERM reaches Ladder, which ends in its own way", async () => {
  const { started, nextLine } = start(patient);
  const ended = once(started, "exit");
  assert.equal(await nextLine(), "ready");
  started.kill("SIGTERM");
  assert.equal(await nextLine(), "stopping");
  assert.deepEqual(await ended, [0, null]);
});

test(
  "when npm's shell dies of a signal, Ladder is stopped too",
  { skip: process.platform === "win32" && "there is no sh" },
  async () => {
    const { started, nextLine } = start(patient, { inShell: true });
    assert.equal(await nextLine(), "ready");
    started.kill("SIGTERM");
    assert.equal(await nextLine(), "stopping");
  },
);
