import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

test("a workspace keeps an owner", async () => {
  const at = await acme();
  const { as, people } = at;
  await refused(at, "last-owner", () => as("ann").people.remove({ personId: people.ann }, { ifMatch: 1 }));
  await refused(at, "last-owner", () =>
    as("ann").people.edit({ personId: people.ann, role: "member" }, { ifMatch: 1 }),
  );
  await as("ann").people.edit({ personId: people.omar, role: "owner" }, { ifMatch: 1 });
  await journaledOnce(at, "person.edited", () =>
    as("ann").people.edit({ personId: people.ann, role: "member" }, { ifMatch: 1 }),
  );
});

test("two owners who leave at the same moment do not leave the workspace without one", async () => {
  const at = await acme();
  const { as, people } = at;
  await as("ann").people.edit({ personId: people.omar, role: "owner" }, { ifMatch: 1 });
  const leave = [
    as("ann").people.remove({ personId: people.ann }, { ifMatch: 1 }),
    as("ann").people.remove({ personId: people.omar }, { ifMatch: 2 }),
  ];
  const outcomes = await Promise.allSettled(leave);
  assert.deepEqual(outcomes.map((one) => one.status).toSorted(), ["fulfilled", "rejected"]);
});

test("only owners make, unmake and remove owners", async () => {
  const at = await acme();
  const { as, people } = at;
  await refused(at, "not-allowed", () =>
    as("omar").people.edit({ personId: people.maya, role: "owner" }, { ifMatch: 1 }),
  );
  await refused(at, "not-allowed", () =>
    as("omar").people.edit({ personId: people.ann, role: "member" }, { ifMatch: 1 }),
  );
  await refused(at, "not-allowed", () => as("omar").people.remove({ personId: people.ann }, { ifMatch: 1 }));
});

test("people choose their own name and title; nobody else renames someone with an account", async () => {
  const at = await acme();
  const { as, people } = at;
  await journaledOnce(at, "person.edited", () =>
    as("maya").people.edit({ personId: people.maya, name: "Maya C.", title: "Head of words" }, { ifMatch: 1 }),
  );
  await refused(at, "not-allowed", () => as("ann").people.edit({ personId: people.maya, name: "May" }, { ifMatch: 2 }));
  await refused(at, "not-allowed", () =>
    as("maya").people.edit({ personId: people.maya, role: "admin" }, { ifMatch: 2 }),
  );
  await refused(at, "invalid-input", () =>
    as("maya").people.edit({ personId: people.maya, title: "a\u0000b" }, { ifMatch: 2 }),
  );
});

test("who has left keeps their name on what they did and is asked for nothing new", async () => {
  const at = await acme();
  const { as, people, winRate, trust } = at;
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 32, confidence: "on-track" });
  await journaledOnce(at, "person.removed", () => as("omar").people.remove({ personId: people.maya }, { ifMatch: 1 }));
  await refused(at, "already-removed", () => as("omar").people.remove({ personId: people.maya }, { ifMatch: 2 }));
  const maya = (await as("vera").people.list({})).people.find((person) => person.id === people.maya);
  assert.deepEqual([maya?.name, maya?.isActive], ["Maya Cole", false]);
  assert.equal((await as("vera").keyResults.get({ keyResultId: winRate.id })).checkIns.values.length, 1);
  await refused(at, "not-found", () =>
    as("ann").objectives.edit({ objectiveId: trust.id, ownerId: people.maya }, { ifMatch: trust.version }),
  );
});

test("who has left comes back by no key and no invitation of their own", async () => {
  const { as, people } = await acme();
  await as("omar").apiKeys.create({ name: "Reports" });
  await as("omar").invitations.send({ email: "omar.again@acme.example", role: "admin" });
  await as("ann").invitations.send({ email: "new@acme.example" });
  await as("ann").people.remove({ personId: people.omar }, { ifMatch: 1 });
  assert.deepEqual((await as("ann").apiKeys.list({})).apiKeys, []);
  const emails = (await as("ann").invitations.list({})).invitations.map((one) => one.email);
  assert.deepEqual(emails, ["new@acme.example"]);
});

test("invitations of an admin who is one no longer are taken back", async () => {
  const { as, people } = await acme();
  await as("omar").invitations.send({ email: "friend@acme.example", role: "admin" });
  await as("ann").people.edit({ personId: people.omar, title: "Operations" }, { ifMatch: 1 });
  assert.equal((await as("ann").invitations.list({})).invitations.length, 1);
  await as("ann").people.edit({ personId: people.omar, role: "member" }, { ifMatch: 2 });
  assert.deepEqual((await as("ann").invitations.list({})).invitations, []);
});
