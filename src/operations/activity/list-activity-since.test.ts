import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";

test("the journal is read page by page after a revision, without a gap", async () => {
  const { as, winRate } = await acme();
  const { revision: start } = await as("vera").workspace.get({});
  for (let value = 0; value < 7; value++)
    await as("maya").checkIns.record({ keyResultId: winRate.id, value, confidence: "on-track" });
  const revisions: number[] = [];
  for (let revision = start, hasMore = true; hasMore; revision = revisions.at(-1) ?? revision) {
    const page = await as("vera").activity.since({ revision, limit: 3 });
    assert.equal(page.revision, start + 7);
    revisions.push(...page.activities.map((one) => one.revision));
    ({ hasMore } = page);
  }
  assert.deepEqual(
    revisions,
    [1, 2, 3, 4, 5, 6, 7].map((place) => start + place),
  );
  assert.deepEqual(await as("vera").activity.since({ revision: start + 7 }), {
    revision: start + 7,
    activities: [],
    hasMore: false,
  });
});

test("every line says who did what to what, through what, when, from what to what", async () => {
  const { as, people, product, trust } = await acme();
  const edited = await as("ben").objectives.edit(
    { objectiveId: trust.id, title: "Setup in a minute" },
    { ifMatch: trust.version },
  );
  const { revision } = await as("vera").workspace.get({});
  const { activities } = await as("vera").activity.since({ revision: revision - 1 });
  const { hash, ...line } = activities[0]!;
  assert.deepEqual(line, {
    revision,
    at: "2027-02-16T12:00:00.000Z",
    personId: people.ben,
    through: "web",
    operation: "objective.edited",
    subject: { kind: "objective", id: trust.id },
    before: trust,
    after: edited,
  });
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(edited.teamId, product.id);
});

test("a journal that nobody touched is intact to its last line", async () => {
  const { as } = await acme();
  const { revision } = await as("vera").workspace.get({});
  assert.deepEqual(await as("vera").activity.verify({}), { isIntact: true, revision, checked: revision, broken: null });
});

test("the journal tells only owners and admins who was invited and which keys there are", async () => {
  const { as } = await acme();
  const { revision } = await as("vera").workspace.get({});
  await as("ann").invitations.send({ email: "new@acme.example" });
  await as("ann").apiKeys.create({ name: "Reports" });
  const seenBy = async (key: "ann" | "omar" | "maya" | "vera") =>
    JSON.stringify(await as(key).activity.since({ revision }));
  for (const key of ["ann", "omar"] as const) assert.match(await seenBy(key), /new@acme\.example.*Reports/);
  for (const key of ["maya", "vera"] as const) {
    assert.doesNotMatch(await seenBy(key), /new@acme\.example|Reports/);
    assert.match(await seenBy(key), /invitation\.sent.*api-key\.created/);
  }
});
