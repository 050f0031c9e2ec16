import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionText } from "#okr/comment-text.ts";
import { acme } from "#test/acme.ts";
import type { Acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

const mention = ({ people }: Acme, who: "ann" | "maya" | "ben" | "vera", name = "Somebody") =>
  mentionText({ id: people[who], name });

test("anyone but a viewer comments on key results, objectives, initiatives and check-ins, on other teams' too", async () => {
  const at = await acme();
  const { as, finished, trust, product, people } = at;
  const initiative = await as("ben").initiatives.propose({ teamId: product.id, title: "A guide" });
  const checkIn = await as("ben").checkIns.record({ keyResultId: finished.id, value: 50, confidence: "on-track" });
  const subjects = [
    { kind: "key-result", id: finished.id },
    { kind: "objective", id: trust.id },
    { kind: "initiative", id: initiative.id },
    { kind: "check-in", id: checkIn.id },
  ] as const;
  for (const subject of subjects) {
    const line = await journaledOnce(at, "comment.added", async () => {
      const added = await as("maya").comments.add({ subjectId: subject.id, text: "  How did you **do** it?\n" });
      const { text, personId, mentionIds, editedAt, version } = added;
      assert.deepEqual(added.subject, subject);
      assert.deepEqual(
        { text, personId, mentionIds, editedAt, version },
        { text: "How did you **do** it?", personId: people.maya, mentionIds: [], editedAt: null, version: 1 },
      );
      assert.deepEqual((await as("vera").comments.list({ subjectId: subject.id })).comments[0], added);
    });
    assert.equal(line.subject.kind, "comment");
    assert.equal(line.before, null);
  }
});

test("a key result's comments come with those on its check-ins, newest first, a page at a time", async () => {
  const { as, winRate, finished, parts } = await acme();
  const checkIn = await as("maya").checkIns.record({ keyResultId: winRate.id, value: 33, confidence: "on-track" });
  const said: string[] = [];
  for (const [place, subjectId] of [winRate.id, checkIn.id, winRate.id].entries()) {
    parts.clock.set(`2027-02-1${7 + place}`);
    said.unshift((await as("ben").comments.add({ subjectId, text: `Comment ${place}` })).id);
  }
  await as("ben").comments.add({ subjectId: finished.id, text: "Elsewhere" });
  const first = await as("vera").comments.list({ subjectId: winRate.id, limit: 2 });
  const rest = await as("vera").comments.list({ subjectId: winRate.id, limit: 2, cursor: first.nextCursor ?? "" });
  assert.deepEqual(
    [...first.comments, ...rest.comments].map((one) => one.id),
    said,
  );
  assert.equal(rest.nextCursor, null);
  await as("maya").checkIns.withdraw({ checkInId: checkIn.id }, { ifMatch: 1 });
  const left = await as("vera").comments.list({ subjectId: winRate.id });
  assert.deepEqual(
    left.comments.map((one) => one.text),
    ["Comment 2", "Comment 0"],
  );
});

test("who is mentioned finds the comment, newest first, and nobody else does", async () => {
  const at = await acme();
  const { as, winRate, trust, people, parts } = at;
  const text = `${mention(at, "ben")} and ${mention(at, "vera")}, look.`;
  const first = await as("maya").comments.add({ subjectId: winRate.id, text });
  assert.deepEqual(first.mentionIds, [people.ben, people.vera]);
  parts.clock.set("2027-02-17");
  const second = await as("ann").comments.add({ subjectId: trust.id, text: mention(at, "vera") });
  const seenBy = async (who: "ben" | "vera" | "maya") =>
    (await as(who).comments.mentioningMe({})).comments.map((one) => one.id);
  assert.deepEqual(await seenBy("vera"), [second.id, first.id]);
  assert.deepEqual(await seenBy("ben"), [first.id]);
  assert.deepEqual(await seenBy("maya"), []);
  const page = await as("vera").comments.mentioningMe({ limit: 1 });
  const rest = await as("vera").comments.mentioningMe({ limit: 1, cursor: page.nextCursor ?? "" });
  assert.deepEqual(rest.comments, [{ ...first, keyResultId: winRate.id }]);
  assert.equal(page.comments[0]?.keyResultId, null, "an objective has no page of its own");
});

test("a mention in a comment on a check-in says whose check-in it is", async () => {
  const at = await acme();
  const { as, winRate } = at;
  const checkIn = await as("maya").checkIns.record({ keyResultId: winRate.id, value: 33, confidence: "at-risk" });
  await as("maya").comments.add({ subjectId: checkIn.id, text: mention(at, "ben") });
  const { comments } = await as("ben").comments.mentioningMe({});
  assert.deepEqual([comments[0]?.subject.id, comments[0]?.keyResultId], [checkIn.id, winRate.id]);
});

test("only people of the workspace who have not left are mentioned", async () => {
  const [at, elsewhere] = [await acme(), await acme()];
  const { as, winRate, people } = at;
  const text = mention(elsewhere, "maya");
  await refused(at, "not-found", () => as("maya").comments.add({ subjectId: winRate.id, text }));
  await as("ann").people.remove({ personId: people.ben }, { ifMatch: 1 });
  await refused(at, "not-found", () => as("maya").comments.add({ subjectId: winRate.id, text: mention(at, "ben") }));
});

test("nothing, too much, and what was removed or withdrawn take no comment", async () => {
  const at = await acme();
  const { as, winRate, shortlist } = at;
  for (const text of ["", " \n ", "x".repeat(5001), "a\u0000b"])
    await refused(at, "invalid-input", () => as("maya").comments.add({ subjectId: winRate.id, text }));
  const checkIn = await as("maya").checkIns.record({ keyResultId: winRate.id, value: 33, confidence: "on-track" });
  await as("maya").checkIns.withdraw({ checkInId: checkIn.id }, { ifMatch: 1 });
  await as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version });
  for (const subjectId of [checkIn.id, winRate.id, shortlist.id])
    await refused(at, "not-found", () => as("maya").comments.add({ subjectId, text: "Late." }));
});

test("a closed cycle can still be talked about", async () => {
  const at = await acme();
  const { as, cycle, winRate } = at;
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await journaledOnce(at, "comment.added", () =>
    as("ben").comments.add({ subjectId: winRate.id, text: "A good one." }),
  );
});
