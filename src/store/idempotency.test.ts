import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { acme } from "#test/acme.ts";
import { removeOldAnswers } from "./idempotency.ts";

test("an answer is kept for 72 hours, in every workspace, and then its key is free again", async () => {
  const [one, two] = [await acme(), await acme()];
  const { database } = one;
  const keep = ({ as, winRate, parts }: typeof one, idempotencyKey: string, day: string) => {
    parts.clock.set(day);
    return as("maya").checkIns.record(
      { keyResultId: winRate.id, value: 32, confidence: "on-track", on: "2027-02-01" },
      { idempotencyKey },
    );
  };
  await keep(one, "old", "2027-02-10");
  await keep(two, "old", "2027-02-10");
  const young = await keep(one, "young", "2027-02-13");
  const keys = async () =>
    (await sql<{ key: string }>`select key from idempotency order by key`.execute(database)).rows.map((row) => row.key);
  assert.deepEqual(await keys(), ["old", "old", "young"]);
  await removeOldAnswers(database, Temporal.Instant.from("2027-02-13T12:00:00.000Z"));
  assert.deepEqual(await keys(), ["old", "old", "young"]);
  await removeOldAnswers(database, Temporal.Instant.from("2027-02-13T12:00:00.001Z"));
  assert.deepEqual(await keys(), ["young"]);
  assert.deepEqual(await keep(one, "young", "2027-02-14"), young);
});
