import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { sql } from "kysely";
import { typed } from "#cli/terminal-for-test.ts";
import { agentTools } from "#client/agents.ts";
import type { Views } from "#contract/index.ts";
import { start } from "#server/main.ts";
import { testDatabase } from "./database.ts";

const folder = mkdtempSync(join(tmpdir(), "ladder-cli-"));
// Stopped before its database goes: hooks run in the order they are written.
after(() => ladder.stop());
const { database, connection } = await testDatabase();
assert.ok("url" in connection);
const ladder = await start({
  port: 0,
  hostName: "localhost",
  dataFolder: folder,
  databaseUrl: connection.url,
  publicUrl: undefined,
  trustProxy: false,
  requestsPerMinute: 6000,
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Types a command on the server's own machine. */
const local = (...args: string[]) => typed(args, { environment: { LADDER_DATA: folder } });

/** The answer of a command as JSON; a refusal fails the test. */
async function asked<View>(...args: string[]): Promise<View> {
  const { code, out, error } = await local(...args, "--json");
  assert.equal(code, 0, error);
  return JSON.parse(out) as View;
}

const withKey = (key: string) => ({ environment: { LADDER_URL: ladder.address, LADDER_API_KEY: key } });
const newKey = async (access: string): Promise<string> =>
  (await asked<Views["apiKeys"]["create"]>("api-keys", "create", "--name", access, "--access", access)).key;

test("before there is a workspace, the command line says what to do", async () => {
  const { code, error } = await local("cycles", "list");
  assert.equal(code, 1);
  assert.match(error, /^There is no workspace yet\. .*open Ladder in a browser/);
});

test("a first workspace is made", async () => {
  const response = await fetch(`${ladder.address}/sign-in/first-run`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ladder.address },
    body: JSON.stringify({
      name: "Ann Lee",
      email: "ann@acme.example",
      password: "a long enough password",
      workspaceName: "Acme",
    }),
  });
  assert.ok(response.ok, await response.text());
});

let keyResultId = "";
let objectiveId = "";
let cycleId = "";

test("a plan is written, checked in and read from a terminal", async () => {
  const { cycles } = await asked<Views["cycles"]["list"]>("cycles", "list");
  const { teams } = await asked<Views["teams"]["list"]>("teams", "list");
  cycleId = cycles[0]!.id;
  const objective = await asked<Views["objectives"]["propose"]>(
    "objectives",
    "propose",
    "--cycle-id",
    cycleId,
    "--team-id",
    teams[0]!.id,
    "--title",
    "Be on every shortlist",
  );
  objectiveId = objective.id;
  const measure = JSON.stringify({ kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 });
  const keyResult = await asked<Views["keyResults"]["add"]>(
    "key-results",
    "add",
    objective.id,
    "--title",
    "Win rate in enterprise deals",
    "--measure",
    measure,
    "--owner-id",
    "null",
  );
  keyResultId = keyResult.id;
  assert.equal(keyResult.ownerId, null);
  const recorded = await local(
    "check-ins",
    "record",
    keyResult.id,
    "--value",
    "34.5",
    "--confidence",
    "at-risk",
    "--note",
    "Two deals slipped",
  );
  assert.equal(recorded.code, 0, recorded.error);
  assert.match(recorded.out, /^value: +34\.5$/m);

  const { out } = await local("plan");
  assert.match(out, /^Acme, .* \(active, week \d+ of \d+\): 50%$/m);
  assert.match(out, /^ {2}Be on every shortlist +50% .* Ann Lee$/m);
  assert.match(out, /^ {4}Win rate in enterprise deals rises from 31% to 38% +50% .*unowned +nobody$/m);
  const shown = await local("key-results", "get", keyResult.id);
  assert.match(shown.out, /^measure: +rises from 31% to 38%$/m);
  assert.match(shown.out, /^ {2}progress: +50%$/m);
});

test("a refusal is one sentence with its word, and exit code 1", async () => {
  const stale = ["objectives", "edit", objectiveId, "--title", "Be everywhere", "--if-match", "99"];
  const { code, out, error } = await local(...stale);
  assert.deepEqual({ code, out }, { code: 1, out: "" });
  assert.match(error, /^[A-Z].*\. \[stale-version\]$/);
  const told = JSON.parse((await local(...stale, "--json")).error) as { word: string; status: number };
  assert.deepEqual({ word: told.word, status: told.status }, { word: "stale-version", status: 412 });
  assert.match(
    (await local("objectives", "get", keyResultId)).error,
    /objectiveId: not the id of an objective.*\[invalid-input\]$/,
  );
  assert.match(
    (await local("check-ins", "record", keyResultId, "--value", "35", "--confidence", "sure")).error,
    /confidence.*\[invalid-input\]$/,
  );
});

test("a write that is repeated with its key is done once", async () => {
  const record = [
    "check-ins",
    "record",
    keyResultId,
    "--value",
    "35",
    "--confidence",
    "on-track",
    "--idempotency-key",
    "cli-once",
  ];
  const first = await asked<Views["checkIns"]["record"]>(...record);
  assert.deepEqual(await asked(...record), first);
  const { checkIns } = await asked<Views["checkIns"]["list"]>("check-ins", "list", keyResultId);
  assert.equal(checkIns.length, 2);
});

test("with a read-only key everything can be read and nothing changed", async () => {
  const key = withKey(await newKey("read-only"));
  assert.equal((await typed(["objectives", "get", objectiveId], key)).code, 0);
  const { code, error } = await typed(
    ["check-ins", "record", keyResultId, "--value", "36", "--confidence", "on-track"],
    key,
  );
  assert.equal(code, 1);
  assert.match(error, /\[read-only-key\]$/);
  assert.match((await typed(["cycles", "list"], withKey("lad_nobodys"))).error, /\[not-signed-in\]$/);
});

const document = `# Growth team OKRs Q3 2031

A word before we start.

## Objective: People find us by themselves

- KR: Visits from search from 20k to 30k
- KR: Publish 12 customer stories
`;

test("a document is imported as one change and undone as one", async () => {
  const path = join(folder, "growth.md");
  writeFileSync(path, document);
  const before = await asked<Views["workspace"]["get"]>("workspace", "get");
  assert.equal((await local("import", path, "--dry-run")).code, 0);
  assert.equal((await asked<Views["workspace"]["get"]>("workspace", "get")).revision, before.revision);

  const { code, out, error } = await local("import", path, "--no-add-teams");
  assert.equal(code, 0, error);
  assert.match(out, /^Added from growth\.md: 1 objective, 2 key results, and 0 initiatives\.$/m);
  assert.match(out, /^Q3 2031 went to .*no open cycle of that name/m);
  const [, undo = ""] = /^To undo it: ladder (.*)$/m.exec(out) ?? [];
  const afterwards = await asked<Views["workspace"]["get"]>("workspace", "get");
  assert.equal(afterwards.revision, before.revision + 1);
  assert.match((await local("plan")).out, /People find us by themselves/);
  assert.equal((await local(...undo.split(" "))).code, 0);
  assert.doesNotMatch((await local("plan")).out, /People find us by themselves/);
});

test("a document goes to the cycle and the team that are named", async () => {
  const path = join(folder, "growth.md");
  const made = await local(
    "cycles",
    "create",
    "--name",
    "2031 Q3",
    "--kind",
    "quarter",
    "--starts-on",
    "2031-07-01",
    "--ends-before",
    "2031-10-01",
    "--state",
    "planning",
  );
  assert.equal(made.code, 0, made.error);
  assert.match((await local("import", path)).out, /^Q3 2031 went to 2031 Q3\.$/m);
  const { cycles } = await asked<Views["cycles"]["list"]>("cycles", "list");
  const active = cycles.find(({ id }) => id === cycleId)!;
  assert.match(
    (await local("import", path, "--map", `Q3 2031=${active.name}`)).out,
    new RegExp(`^Q3 2031 went to ${active.name}\\.$`, "m"),
  );
  const unknown = await local("import", path, "--cycle", "Q9 2031");
  assert.equal(unknown.code, 2);
  assert.match(unknown.error, /There is no cycle called "Q9 2031"/);
  assert.match((await local("import", path, "--team", "Nobody")).error, /There is no team called "Nobody"/);
  assert.match((await local("import", path, "--map", "Q1=2031 Q3")).error, /The document has no cycle called "Q1"/);
});

async function withAgent(transport: Transport, use: (agent: Client) => Promise<void>): Promise<void> {
  const agent = new Client({ name: "a test", version: "1.0.0" });
  await agent.connect(transport);
  try {
    await use(agent);
  } finally {
    await agent.close();
  }
}

const sayingOf = (result: Awaited<ReturnType<Client["callTool"]>>): string =>
  (result["content"] as { text: string }[])[0]!.text;

/** What an agent can do, however it is connected. */
async function workAsAgent(agent: Client, value: number): Promise<void> {
  const { tools } = await agent.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    agentTools.map(({ name }) => name),
  );
  const recorded = await agent.callTool({
    name: "record_check_in",
    arguments: { keyResultId, value, confidence: "on-track" },
  });
  assert.equal((recorded["structuredContent"] as { value: number }).value, value, sayingOf(recorded));
  const stale = await agent.callTool({ name: "edit_objective", arguments: { objectiveId, title: "x", ifMatch: 99 } });
  assert.equal(stale["isError"], true);
  assert.match(sayingOf(stale), /^stale-version: /);
  const unseen = await agent.callTool({ name: "edit_objective", arguments: { objectiveId, title: "x" } });
  assert.match(sayingOf(unseen), /ifMatch: say which version/);
}

test("an agent works over standard input and output", async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["bin/ladder.ts", "mcp", "--data", folder],
    stderr: "inherit",
  });
  await withAgent(transport, (agent) => workAsAgent(agent, 36));
});

test("an agent works over HTTP with an API key, and only with one", async () => {
  const connected = (key: string) =>
    new StreamableHTTPClientTransport(new URL("/mcp", ladder.address), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    });
  const key = await newKey("full");
  await withAgent(connected(key), (agent) => workAsAgent(agent, 36.5));
  await withAgent(connected(await newKey("read-only")), async (agent) => {
    const refused = await agent.callTool({
      name: "record_check_in",
      arguments: { keyResultId, value: 37, confidence: "on-track" },
    });
    assert.match(sayingOf(refused), /^read-only-key: /);
  });
  await assert.rejects(withAgent(connected("lad_nobodys"), async () => {}));
  const { activities } = await asked<Views["activity"]["since"]>("activity", "since", "--limit", "500");
  assert.equal(activities.findLast(({ operation }) => operation === "check-in.recorded")?.through, "agent");
});

test("a journal that was tampered with fails a script", async () => {
  assert.equal((await local("activity", "verify")).code, 0);
  await sql`update activity set operation = 'cycle.forged' where revision = 2`.execute(database);
  const { code, out } = await local("activity", "verify");
  assert.equal(code, 1);
  assert.match(out, /^intact: +no$/m);
});

const skip = process.platform === "win32" && "the program is written for sh";

test("the program is found through a link, finds its Node, and passes its exit code on", { skip }, async () => {
  const link = join(folder, "ladder");
  symlinkSync(join(process.cwd(), "bin/ladder"), link);
  const environment = { ...process.env, LADDER_DATA: folder };
  const run = (...args: string[]) => promisify(execFile)(link, args, { cwd: folder, env: environment });
  assert.match((await run("--version")).stdout, /^\d+\.\d+\.\d+\n$/);
  assert.match((await run("cycles", "list")).stdout, /^id +name/);
  await assert.rejects(run("cycles", "lits"), { code: 2 });
});
