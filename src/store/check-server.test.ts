import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Client } from "pg";
import { checkServer } from "./check-server.ts";
import { startPrivatePostgres } from "./private-postgres.ts";

const saying = (answers: object) => ({
  query: () =>
    Promise.resolve({
      rows: [{ version: 150_000, version_text: "15.0", fsync: "on", full_page_writes: "on", ...answers }],
    }),
});

test("PostgreSQL 15 is new enough, 14 is not", async () => {
  await checkServer(saying({}));
  await assert.rejects(checkServer(saying({ version: 140_011, version_text: "14.11" })), {
    message: "This server is PostgreSQL 14.11. Ladder needs 15 or newer.",
  });
});

test("a server that may lose saved work in a power cut is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ladder-careless-"));
  for (const setting of ["fsync", "full_page_writes"]) {
    const careless = await startPrivatePostgres({ folder, log: () => {}, settings: { [setting]: "off" } });
    const client = new Client(careless.connection);
    await client.connect();
    await assert.rejects(checkServer(client), new RegExp(`runs with ${setting}=off .*Turn ${setting} on\\.$`));
    await client.end();
    await careless.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});
