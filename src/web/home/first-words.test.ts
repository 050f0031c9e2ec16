import assert from "node:assert/strict";
import { test } from "node:test";
import { firstWordsOf } from "./first-words.ts";

const maya = "per_0123456789abcdef0123456789abcdef";

test("the first words of a comment are one line of plain words, with mentions told apart", () => {
  assert.deepEqual(
    firstWordsOf(`Two **ways** out:\n\n- a stand\n- fewer, see https://acme.example\n\n[@Maya](person:${maya})?`),
    [
      { text: "Two ways out: a stand fewer, see https://acme.example " },
      { text: "@Maya", personId: maya },
      { text: "?" },
    ],
  );
  assert.deepEqual(firstWordsOf("`so`\nthere\n\n```\na\n  b\n```"), [{ text: "so there a b" }]);
});

test("a long comment gives only as much as is looked at", () => {
  const length = firstWordsOf("A sentence.\n\n".repeat(200)).reduce((sum, { text }) => sum + text.length, 0);
  assert.ok(length >= 240 && length < 300, `${length} characters`);
});
