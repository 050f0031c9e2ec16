import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

test("a view keeps what it shows under a name, and only for whoever saved it", async () => {
  const at = await acme();
  const { as, people } = at;
  const filter = {
    by: "owner",
    ownerId: people.maya,
    confidence: "at-risk",
    slipping: true,
    initiatives: false,
  } as const;
  await journaledOnce(at, "view.saved", () => as("ben").views.save({ name: "What Maya worries about", filter }));
  const { views } = await as("ben").views.list({});
  assert.deepEqual(
    views.map((one) => [one.name, one.filter, one.version]),
    [["What Maya worries about", filter, 1]],
  );
  assert.deepEqual((await as("maya").views.list({})).views, []);
  assert.deepEqual((await as("omar").views.list({})).views, [], "not for admins either");
});

test("a view is renamed, removed and brought back, and other people's views are not there", async () => {
  const at = await acme();
  const { as } = at;
  const saved = await as("ben").views.save({ name: "Mine", filter: { words: "win rate" } });
  const viewId = saved.id;
  await refused(at, "not-found", () => as("ann").views.rename({ viewId, name: "Hers" }, { ifMatch: 1 }));
  await refused(at, "not-found", () => as("ann").views.remove({ viewId }, { ifMatch: 1 }));
  await journaledOnce(at, "view.renamed", () => as("ben").views.rename({ viewId, name: "His" }, { ifMatch: 1 }));
  await journaledOnce(at, "view.removed", () => as("ben").views.remove({ viewId }, { ifMatch: 2 }));
  assert.deepEqual((await as("ben").views.list({})).views, []);
  await refused(at, "already-removed", () => as("ben").views.remove({ viewId }, { ifMatch: 3 }));
  await refused(at, "not-found", () => as("ben").views.rename({ viewId, name: "No" }, { ifMatch: 3 }));
  await journaledOnce(at, "view.restored", () => as("ben").views.restore({ viewId }));
  await refused(at, "not-removed", () => as("ben").views.restore({ viewId }));
  assert.deepEqual((await as("ben").views.list({})).views, [{ ...saved, name: "His", version: 4 }]);
});

test("the journal tells others that a view was saved, not what it says", async () => {
  const at = await acme();
  const { as } = at;
  const { revision } = await as("ben").workspace.get({});
  await as("ben").views.save({ name: "Private", filter: { words: "secret" } });
  const seen = async (who: "ben" | "ann") => (await as(who).activity.since({ revision })).activities.at(-1)?.after;
  assert.ok(await seen("ben"));
  assert.equal(await seen("ann"), null);
});
