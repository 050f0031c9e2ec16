import assert from "node:assert/strict";
import { test } from "node:test";
import { commentDraftsIn } from "./comment-drafts.ts";

const storageOf = (kept: Map<string, string>) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
});

test("what is being written is kept by what it is about, until nothing is left of it", () => {
  const kept = new Map<string, string>();
  const drafts = commentDraftsIn(storageOf(kept));
  drafts.keep("kr_1", "Half a");
  assert.deepEqual([drafts.find("kr_1"), drafts.find("kr_2")], ["Half a", ""]);
  drafts.keep("kr_1", " \n");
  assert.equal(kept.size, 0);
});

test("a full storage is no trouble", () => {
  const full = {
    ...storageOf(new Map()),
    setItem: () => {
      throw new Error("full");
    },
  };
  assert.doesNotThrow(() => commentDraftsIn(full).keep("kr_1", "Half a"));
});
