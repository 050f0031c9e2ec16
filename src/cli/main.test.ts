import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { commands, nouns } from "./commands.ts";
import { typed } from "./terminal-for-test.ts";

test("ladder alone shows every noun and every command beside them", async () => {
  const { code, out } = await typed([]);
  assert.equal(code, 0);
  for (const word of [...nouns, "serve", "import FILE", "mcp", "plan [CYCLE]"]) assert.ok(out.includes(word), word);
  assert.deepEqual(await typed(["--help"]), { code, out, error: "" });
});

test("ladder help says every command in one sentence", async () => {
  const { code, out } = await typed(["help"]);
  assert.equal(code, 0);
  for (const { noun, verb, summary } of commands)
    assert.ok(out.includes(`${noun} ${verb}`) && out.includes(summary), `${noun} ${verb}`);
});

test("a noun, and a command with --help, say what they can", async () => {
  const noun = await typed(["objectives"]);
  assert.match(noun.out, /objectives propose +Proposes an objective/);
  assert.deepEqual(await typed(["help", "objectives"]), noun);
  assert.deepEqual(await typed(["objectives", "--help"]), noun);
  const command = await typed(["objectives", "propose", "--help"]);
  assert.match(command.out, /^Usage: ladder objectives propose --cycle-id CYC_ID/);
  assert.deepEqual(await typed(["help", "objectives", "propose"]), command);
  assert.match((await typed(["import", "--help"])).out, /--dry-run/);
  assert.match((await typed(["plan", "--help"])).out, /plan numbers/);
});

test("the version is the project's", async () => {
  assert.match((await typed(["--version"])).out, /^\d+\.\d+\.\d+$/);
});

test("a word that does not exist is a wrong command, and the nearest is suggested", async () => {
  assert.deepEqual(await typed(["objective"]), {
    code: 2,
    out: "",
    error: 'There is no command "objective". Did you mean objectives? See ladder help.',
  });
  const verb = await typed(["objectives", "propos"]);
  assert.equal(verb.code, 2);
  assert.match(verb.error, /^objectives cannot "propos"\. Did you mean propose\?/);
  assert.equal((await typed(["help", "nothing"])).code, 2);
  assert.equal((await typed(["constructor", "name"])).code, 2);
});

test("with --json what went wrong is JSON too", async () => {
  const { code, out, error } = await typed(["objectives", "propose", "--json"]);
  assert.equal(code, 2);
  assert.equal(out, "");
  assert.equal((JSON.parse(error) as { word: string }).word, "wrong-usage");
});

test("flags about where Ladder is may stand before the command", async () => {
  const { code, error } = await typed(["--data", "/nowhere/at/all", "cycles", "list"]);
  assert.equal(code, 1);
  assert.match(error, /^Ladder is not running on the data folder \/nowhere\/at\/all; .* \[unreachable\]$/);
});

test("a Ladder that does not answer is named, and nothing was done", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.close();
  await once(server, "close");
  const { code, error } = await typed(["cycles", "list"], {
    environment: { LADDER_URL: url, LADDER_API_KEY: "lad_1" },
  });
  assert.equal(code, 1);
  assert.equal(
    error,
    `Ladder is not running on ${url}; start it with npm start, or set LADDER_URL and LADDER_API_KEY. [unreachable]`,
  );
});

test("a write that was lost on the way says how to repeat it safely", async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const environment = {
    LADDER_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    LADDER_API_KEY: "lad_1",
  };
  const write = await typed(["cycles", "remove", "cyc_1", "--if-match", "1", "--idempotency-key", "mine"], {
    environment,
  });
  assert.match(
    write.error,
    /could not be reached .*It may have been done: repeat it with --idempotency-key mine, and it is done once/,
  );
  assert.match((await typed(["cycles", "list"], { environment })).error, /could not be reached .*Nothing was changed/);
  server.close();
});
