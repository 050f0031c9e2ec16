import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused, tablesHolding } from "#test/journal.ts";

test("an API key is shown once, reads only unless told otherwise, and stands nowhere in the database", async () => {
  const at = await acme();
  const { as, people } = at;
  let key = "";
  const line = await journaledOnce(at, "api-key.created", async () => {
    const made = await as("maya").apiKeys.create({ name: "For the dashboard" }, { idempotencyKey: "one" });
    assert.deepEqual([made.access, made.personId, made.startsWith], ["read-only", people.maya, made.key.slice(0, 8)]);
    key = made.key;
  });
  assert.match(key, /^lad_[\w-]{43}$/);
  assert.equal("key" in (line.after as object), false);
  assert.deepEqual(await tablesHolding(at, key), []);
  await refused(at, "idempotency-key-reused", () =>
    as("maya").apiKeys.create({ name: "For the dashboard" }, { idempotencyKey: "one" }),
  );
});

test("people see and end their own keys; admins everyone's", async () => {
  const at = await acme();
  const { as } = at;
  const mine = await as("maya").apiKeys.create({ name: "Mine" });
  await as("ben").apiKeys.create({ name: "His" });
  const namesFor = async (who: "maya" | "ben" | "omar") =>
    (await as(who).apiKeys.list({})).apiKeys.map((key) => key.name).toSorted();
  assert.deepEqual(
    [await namesFor("maya"), await namesFor("ben"), await namesFor("omar")],
    [["Mine"], ["His"], ["His", "Mine"]],
  );
  await refused(at, "not-allowed", () => as("ben").apiKeys.revoke({ apiKeyId: mine.id }));
  await journaledOnce(at, "api-key.revoked", () => as("omar").apiKeys.revoke({ apiKeyId: mine.id }));
  await refused(at, "already-removed", () => as("maya").apiKeys.revoke({ apiKeyId: mine.id }));
  assert.deepEqual(await namesFor("omar"), ["His"]);
});
