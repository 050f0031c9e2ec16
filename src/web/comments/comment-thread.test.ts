import assert from "node:assert/strict";
import { test } from "node:test";
import { ORPCError } from "@orpc/contract";
import type { Client } from "#client/client.ts";
import type { Comment } from "#okr/comment.ts";
import type { KeyResultId, PersonId } from "#okr/ids.ts";
import type { Activity } from "#web/plan/plan-rows.ts";
import { createCommentThread } from "./comment-thread.ts";

const hex = (digit: number): string => String(digit).padStart(32, "0");
const winRate = `kr_${hex(1)}` as KeyResultId;
const maya = `per_${hex(7)}` as PersonId;

const comment = (place: number, part: Partial<Comment> = {}): Comment => ({
  id: `com_${hex(place)}` as Comment["id"],
  subject: { kind: "key-result", id: winRate },
  personId: maya,
  text: `Comment ${place}`,
  mentionIds: [],
  addedAt: "2027-02-16T12:00:00.000Z",
  editedAt: null,
  version: 1,
  ...part,
});

const told = (before: Comment | null, after: Comment | null): Activity =>
  ({
    operation: "told",
    subject: { kind: "comment", id: (after ?? before)?.id },
    before,
    after,
  }) as unknown as Activity;

/** A thread over a server that holds these, newest first, and does as it is told. */
async function threadOf(there: Comment[], { refuses = false }: { refuses?: boolean } = {}) {
  const answer = async <T>(value: T): Promise<T> => {
    if (refuses) throw new ORPCError("not-allowed", { status: 403, message: "Not yours." });
    return value;
  };
  const comments = {
    list: ({ cursor, limit }: { cursor?: string; limit: number }) => {
      const from = Number(cursor ?? 0);
      const page = there.slice(from, from + limit);
      return Promise.resolve({ comments: page, nextCursor: from + limit < there.length ? `${from + limit}` : null });
    },
    add: ({ text }: { text: string }) => answer(comment(9, { text })),
    edit: ({ text }: { text: string }) => answer(comment(1, { text, version: 2 })),
    remove: () => answer(comment(1, { version: 2 })),
    restore: () => answer(comment(1, { version: 3 })),
  };
  let keys = 0;
  const thread = createCommentThread({
    client: { comments } as unknown as Client,
    subjectId: winRate,
    me: () => maya,
    newKey: () => `key ${++keys}`,
    now: () => "2027-02-16T13:00:00.000Z",
  });
  await thread.load();
  const said = () => thread.state().comments?.map((one) => one.text + (one.isOnItsWay ? " (on its way)" : ""));
  return { thread, said };
}

test("comments are shown oldest first, and earlier ones are asked for", async () => {
  const there = Array.from({ length: 130 }, (_, place) => comment(130 - place));
  const { thread, said } = await threadOf(there);
  assert.deepEqual([said()?.length, said()?.[0], said()?.at(-1)], [100, "Comment 31", "Comment 130"]);
  assert.ok(thread.state().hasEarlier);
  await thread.loadEarlier();
  assert.deepEqual([said()?.length, said()?.[0], thread.state().hasEarlier], [130, "Comment 1", false]);
});

test("a comment is there at once, and stands as the server has it when that answers", async () => {
  const { thread, said } = await threadOf([comment(1)]);
  const adding = thread.add("Hello");
  assert.deepEqual(said(), ["Comment 1", "Hello (on its way)"]);
  await adding;
  assert.deepEqual(said(), ["Comment 1", "Hello"]);
  thread.hear([told(null, comment(9, { text: "Hello" }))]);
  assert.deepEqual(said(), ["Comment 1", "Hello"]);
});

test("what is refused is taken back and says why", async () => {
  const { thread, said } = await threadOf([comment(1)], { refuses: true });
  for (const write of [
    () => thread.add("Hello"),
    () => thread.edit(comment(1), "Changed"),
    () => thread.remove(comment(1)),
    () => thread.restore(comment(1)),
  ]) {
    assert.deepEqual(await write(), { refusal: "Not yours." });
    assert.deepEqual(said(), ["Comment 1"]);
  }
});

test("what others say, change and take away appears as the journal tells it, once and never backwards", async () => {
  const { thread, said } = await threadOf([comment(1)]);
  const changed = comment(2, { text: "Changed", version: 2 });
  thread.hear([told(null, comment(2)), told(comment(2), changed), told(null, comment(2))]);
  assert.deepEqual(said(), ["Comment 1", "Changed"]);
  thread.hear([told(changed, null)]);
  thread.hear([told(comment(2), changed)]);
  assert.deepEqual(said(), ["Comment 1"]);
  thread.hear([told(changed, comment(2, { version: 4 }))]);
  assert.deepEqual(said(), ["Comment 1", "Comment 2"]);
});

test("what is said elsewhere is not shown here; what is said of a check-in is", async () => {
  const { thread, said } = await threadOf([]);
  const elsewhere = comment(3, { subject: { kind: "key-result", id: `kr_${hex(2)}` as KeyResultId } });
  const onCheckIn = comment(4, { subject: { kind: "check-in", id: `chk_${hex(2)}` as never } });
  thread.hear([told(null, elsewhere), told(null, onCheckIn)]);
  assert.deepEqual(said(), ["Comment 4"]);
});

test("a removed comment goes at once and comes back when it is restored", async () => {
  const { thread, said } = await threadOf([comment(1)]);
  const removing = thread.remove(comment(1));
  assert.deepEqual(said(), []);
  const removed = await removing;
  assert.ok("comment" in removed);
  await thread.restore(removed.comment);
  assert.deepEqual(said(), ["Comment 1"]);
});

test("after a gap everything is asked for again: what went meanwhile goes, what came meanwhile comes", async () => {
  const there = [comment(2), comment(1)];
  const { thread, said } = await threadOf(there);
  there.splice(1, 1);
  there.unshift(comment(3));
  thread.hear("gap");
  thread.hear([told(null, comment(4))]);
  await new Promise(setImmediate);
  assert.deepEqual(said(), ["Comment 2", "Comment 3", "Comment 4"]);
});
