import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionText } from "#okr/comment-text.ts";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

async function commented() {
  const at = await acme();
  const text = `${mentionText({ id: at.people.ben, name: "Ben Ito" })} knows.`;
  const comment = await at.as("maya").comments.add({ subjectId: at.winRate.id, text });
  const mentioning = async (who: "ben" | "omar") => (await at.as(who).comments.mentioningMe({})).comments.length;
  return { ...at, at, comment, mentioning };
}

test("an author changes their comment, and who is mentioned changes with it", async () => {
  const { at, as, people, parts, comment, mentioning } = await commented();
  parts.clock.set("2027-02-18");
  const text = `${mentionText({ id: people.omar, name: "Omar Diaz" })} knows.`;
  const line = await journaledOnce(at, "comment.edited", async () => {
    const edited = await as("maya").comments.edit({ commentId: comment.id, text }, { ifMatch: 1 });
    assert.deepEqual({ ...edited, editedAt: null }, { ...comment, text, mentionIds: [people.omar], version: 2 });
    assert.equal(edited.editedAt?.slice(0, 10), "2027-02-18");
  });
  assert.deepEqual(line.before, comment);
  assert.deepEqual([await mentioning("ben"), await mentioning("omar")], [0, 1]);
});

test("who was mentioned and has left stays mentioned when the rest is changed", async () => {
  const { at, as, people, comment } = await commented();
  await as("ann").people.remove({ personId: people.ben }, { ifMatch: 1 });
  await journaledOnce(at, "comment.edited", () =>
    as("maya").comments.edit({ commentId: comment.id, text: `${comment.text} I think.` }, { ifMatch: 1 }),
  );
});

test("nobody but its author changes what a comment says, whatever their role", async () => {
  const { at, as, comment } = await commented();
  for (const who of ["ann", "omar", "ben"] as const)
    await refused(at, "not-allowed", () =>
      as(who).comments.edit({ commentId: comment.id, text: "Not so." }, { ifMatch: 1 }),
    );
});

test("a removed comment is nowhere, is brought back as it was, and cannot be changed meanwhile", async () => {
  const { at, as, winRate, comment, mentioning } = await commented();
  const { comments } = as("maya");
  const line = await journaledOnce(at, "comment.removed", () =>
    comments.remove({ commentId: comment.id }, { ifMatch: 1 }),
  );
  assert.deepEqual([line.before, line.after], [comment, null]);
  assert.deepEqual((await as("vera").comments.list({ subjectId: winRate.id })).comments, []);
  assert.equal(await mentioning("ben"), 0);
  await refused(at, "already-removed", () => comments.remove({ commentId: comment.id }, { ifMatch: 2 }));
  await refused(at, "not-found", () => comments.edit({ commentId: comment.id, text: "So." }, { ifMatch: 2 }));
  await journaledOnce(at, "comment.restored", () => comments.restore({ commentId: comment.id }));
  assert.deepEqual((await as("vera").comments.list({ subjectId: winRate.id })).comments, [{ ...comment, version: 3 }]);
  assert.equal(await mentioning("ben"), 1);
  await refused(at, "not-removed", () => comments.restore({ commentId: comment.id }));
});

test("its author, owners and admins remove a comment and bring it back; other members do not", async () => {
  const { at, as, comment } = await commented();
  await refused(at, "not-allowed", () => as("ben").comments.remove({ commentId: comment.id }, { ifMatch: 1 }));
  await journaledOnce(at, "comment.removed", () =>
    as("omar").comments.remove({ commentId: comment.id }, { ifMatch: 1 }),
  );
  await refused(at, "not-allowed", () => as("ben").comments.restore({ commentId: comment.id }));
  await journaledOnce(at, "comment.restored", () => as("omar").comments.restore({ commentId: comment.id }));
});
