import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import type { Caller } from "#operations/caller.ts";
import { scopeOf } from "#store/scope.ts";
import { createCallerCache } from "./caller-cache.ts";

const acme = `wsp_${"a".repeat(32)}` as WorkspaceId;
const other = `wsp_${"b".repeat(32)}` as WorkspaceId;
const callerOf = (workspaceId: WorkspaceId, personId = "per_1"): Caller => ({
  scope: scopeOf(workspaceId),
  personId: personId as PersonId,
  role: "member",
  teamIds: new Set(),
  access: "full",
  through: "web",
});
const itself = (caller: Caller): Caller => caller;

test("a caller is remembered for a minute and not longer", async () => {
  let now = 0;
  const cache = createCallerCache(() => now);
  const key = { credential: "c", workspace: acme };
  const caller = await cache.keep(key, async () => callerOf(acme), itself);
  now = 59_999;
  assert.equal(cache.find(key), caller);
  now = 60_000;
  assert.equal(cache.find(key), undefined);
});

test("forgetting a workspace forgets who is there and who was put somewhere by default", async () => {
  const cache = createCallerCache(() => 0);
  const [here, elsewhere] = [
    { credential: "c", workspace: acme },
    { credential: "c", workspace: other },
  ];
  const byDefault = { credential: "d", workspace: undefined };
  await cache.keep(here, async () => callerOf(acme), itself);
  await cache.keep(elsewhere, async () => callerOf(other), itself);
  await cache.keep(byDefault, async () => callerOf(other), itself);
  cache.forgetWorkspace(acme);
  assert.deepEqual(
    [here, elsewhere, byDefault].map((key) => cache.find(key) !== undefined),
    [false, true, false],
  );
});

test("who was looked up while something was forgotten is not remembered", async () => {
  const cache = createCallerCache(() => 0);
  const key = { credential: "c", workspace: acme };
  await cache.keep(
    key,
    async () => {
      cache.forgetWorkspace(other);
      return callerOf(acme);
    },
    itself,
  );
  assert.equal(cache.find(key), undefined);
});

test("nothing is remembered of a look-up that found nobody", async () => {
  const cache = createCallerCache(() => 0);
  const key = { credential: "c", workspace: acme };
  await cache.keep(
    key,
    async () => undefined,
    () => undefined,
  );
  assert.equal(cache.find(key), undefined);
});

test("ten thousand are remembered; then those looked up longest ago go", async () => {
  const cache = createCallerCache(() => 0);
  const key = (count: number) => ({ credential: String(count), workspace: acme });
  for (let count = 0; count <= 10_000; count++) await cache.keep(key(count), async () => callerOf(acme), itself);
  assert.equal(cache.find(key(0)), undefined);
  assert.ok(cache.find(key(1)) && cache.find(key(10_000)));
});
