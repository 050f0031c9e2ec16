import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createClient, problemOf } from "#client/client.ts";
import type { KeyResultId } from "#okr/ids.ts";

const rounds = 5;
const checkInsEach = 400;
const peopleAtOnce = 8;
const ladderProgram = fileURLToPath(new URL("../../bin/ladder.ts", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "ladder-kill-"));
const port = await freePort();
const address = `http://localhost:${port}`;
let ladder = await startLadder();

after(async () => {
  const ended = once(ladder, "exit");
  ladder.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}

async function startLadder(): Promise<ChildProcess> {
  const started = spawn(process.execPath, [ladderProgram, "serve", "--port", String(port), "--data", folder], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: "", LADDER_RATE_LIMIT: "1000000" },
  });
  let said = "";
  for await (const chunk of started.stdout) {
    said += String(chunk);
    if (said.includes("Ladder is ready")) break;
  }
  assert.match(said, /Ladder is ready/);
  return started;
}

/** A workspace with one key result, and the key of its owner. */
async function prepare(): Promise<{ apiKey: string; keyResultId: KeyResultId }> {
  const owner = { name: "Ann Lee", email: "ann@acme.example", password: "correct horse 1", workspaceName: "Acme" };
  const answer = await fetch(`${address}/sign-in/first-run`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address },
    body: JSON.stringify(owner),
  });
  assert.equal(answer.status, 201);
  const { key } = JSON.parse(readFileSync(join(folder, "local.json"), "utf8")) as { key: string };
  const local = createClient({ url: address, apiKey: key });
  const { teams } = await local.teams.list({});
  const { cycles } = await local.cycles.list({});
  assert.ok(teams[0] && cycles[0]);
  const objective = await local.objectives.propose({
    cycleId: cycles[0].id,
    teamId: teams[0].id,
    title: "Lose nothing",
  });
  const unit = { kind: "number" } as const;
  const measure = { kind: "increase", unit, baseline: 0, target: rounds * checkInsEach } as const;
  const keyResult = await local.keyResults.add({ objectiveId: objective.id, title: "Check-ins kept", measure });
  const { key: apiKey } = await local.apiKeys.create({ name: "Clients", access: "full" });
  return { apiKey, keyResultId: keyResult.id };
}

/** Whether the connection broke rather than the request: then nobody knows whether it was done, and it is repeated. */
const isUnanswered = (error: unknown): boolean =>
  problemOf(error).word === "unreachable" || problemOf(error).status >= 500;

test("killed five times during 2,000 check-ins, Ladder keeps every acknowledged one, and none twice", async () => {
  const { apiKey, keyResultId } = await prepare();
  const client = createClient({ url: address, apiKey });
  const acknowledged = new Set<string>();
  let kills = 0;

  async function checkIn(value: number): Promise<void> {
    const idempotencyKey = `check-in-${value}`;
    for (;;) {
      try {
        const note = idempotencyKey;
        const context = { idempotencyKey };
        const made = await client.checkIns.record({ keyResultId, value, confidence: "on-track", note }, { context });
        acknowledged.add(made.id);
        return;
      } catch (error) {
        if (!isUnanswered(error)) throw error;
        await pause(25);
      }
    }
  }

  for (let round = 0; round < rounds; round++) {
    const values = Array.from({ length: checkInsEach }, (_none, place) => round * checkInsEach + place);
    const before = acknowledged.size;
    const people = Promise.all(
      Array.from({ length: peopleAtOnce }, async () => {
        for (let value = values.pop(); value !== undefined; value = values.pop()) await checkIn(value);
      }),
    );
    while (acknowledged.size < before + checkInsEach / 3) await pause(5);
    const ended = once(ladder, "exit");
    ladder.kill("SIGKILL");
    await ended;
    kills += 1;
    assert.ok(values.length > 0, "it is killed while people check in");
    ladder = await startLadder();
    await people;
  }

  const kept: string[] = [];
  const notes = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await client.checkIns.list({ keyResultId, limit: 200, ...(cursor ? { cursor } : {}) });
    for (const one of page.checkIns) {
      kept.push(one.id);
      notes.add(one.note);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  assert.equal(kills, rounds);
  assert.equal(acknowledged.size, rounds * checkInsEach);
  assert.equal(kept.length, rounds * checkInsEach, "none is there twice");
  assert.equal(notes.size, rounds * checkInsEach, "each was made once");
  assert.deepEqual(
    [...acknowledged].filter((id) => !kept.includes(id)),
    [],
    "every acknowledged one is there",
  );
  const journal = await client.activity.verify({});
  assert.equal(journal.isIntact, true, JSON.stringify(journal.broken));
});
