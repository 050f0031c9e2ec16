import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionsIn } from "#okr/comment-text.ts";
import type { PersonId } from "#okr/ids.ts";
import { choicesFor, mentionQueryIn, withMentions, withName, withNames } from "./mentioning.ts";
import type { Mentionable } from "./mentioning.ts";

const person = (digit: string, name: string): Mentionable => ({ id: `per_${digit.repeat(32)}` as PersonId, name });
const maya = person("1", "Maya Okafor");
const may = person("2", "Maya Ok");
const viktor = person("3", "Viktor Hale");
const jose = person("4", "José Núñez");
const people = [maya, viktor, jose];

test("an @ at the beginning of a word asks for somebody; within a word, or after it, it does not", () => {
  const queryAt = (text: string) => mentionQueryIn(text, text.length)?.words;
  assert.equal(queryAt("@"), "");
  assert.equal(queryAt("Ask @vik"), "vik");
  assert.equal(queryAt("(@Maya Ok"), "Maya Ok");
  assert.equal(queryAt("line\n@J"), "J");
  assert.equal(queryAt("maya@acme"), undefined);
  assert.equal(queryAt("@Maya\n"), undefined);
  assert.equal(queryAt("no sign"), undefined);
  assert.equal(mentionQueryIn("@vi and more", 3)?.words, "vi");
});

test("people are offered by the beginnings of their names, without accents too", () => {
  const names = (words: string) => choicesFor(people, words).map((one) => one.name);
  assert.deepEqual(names("ma"), ["Maya Okafor"]);
  assert.deepEqual(names("ok"), ["Maya Okafor"]);
  assert.deepEqual(names("nun"), ["José Núñez"]);
  assert.deepEqual(names("maya o"), ["Maya Okafor"]);
  assert.deepEqual(names(""), ["José Núñez", "Maya Okafor", "Viktor Hale"]);
  assert.deepEqual(names("x"), []);
});

test("choosing puts the whole name where it was being typed, and the caret after it", () => {
  assert.deepEqual(withName("Ask @vi", { at: 4, words: "vi" }, "Viktor Hale"), {
    text: "Ask @Viktor Hale ",
    caret: 17,
  });
  assert.deepEqual(withName("@vi please", { at: 0, words: "vi" }, "Viktor Hale"), {
    text: "@Viktor Hale please",
    caret: 13,
  });
});

test("full names after an @ become mentions, the longest that fits, and read back as names", () => {
  const sent = withMentions("Thanks @Maya Okafor, and @Viktor Hale.", people);
  assert.deepEqual(mentionsIn(sent), [maya.id, viktor.id]);
  assert.deepEqual(withNames(sent), { typed: "Thanks @Maya Okafor, and @Viktor Hale.", mentioned: [maya, viktor] });
  assert.deepEqual(mentionsIn(withMentions("@Maya Okafor", [may, maya])), [maya.id]);
  assert.deepEqual(mentionsIn(withMentions("@Maya Ok.", [may, maya])), [may.id]);
  assert.deepEqual(mentionsIn(withMentions("@José Núñez", people)), [jose.id]);
});

test("half a name, an e-mail address and code are no mentions, and of two of one name the first is meant", () => {
  for (const typed of ["@Maya", "me@Maya Okafor", "`@Maya Okafor`", "```\n@Maya Okafor\n```", "@Maya Okaforino"])
    assert.equal(withMentions(typed, people), typed);
  const namesake = person("5", "Maya Okafor");
  assert.deepEqual(mentionsIn(withMentions("@Maya Okafor", [namesake, maya])), [namesake.id]);
});
