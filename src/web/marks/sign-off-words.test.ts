import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonId } from "#okr/ids.ts";
import { signOffSentence, signOffWord } from "./sign-off-words.ts";

const [rita, otto] = ["per_rita", "per_otto"] as [PersonId, PersonId];
const named = { nameOf: (id: string) => (id === rita ? "Rita Sand" : "Otto Lind"), today: "2027-02-16" };
const asked = { state: "asked", of: rita, by: otto, on: "2027-02-15" } as const;
const back = { state: "sent-back", by: rita, on: "2027-02-15", note: "Whose trust?" } as const;
const signed = { state: "signed-off", by: rita, on: "2027-02-12" } as const;

test("a row says what is not agreed on yet, and only while a cycle is planned that something is a draft", () => {
  assert.equal(signOffWord(null, { state: "planning" }), "Draft");
  assert.equal(signOffWord(null, { state: "active" }), null);
  assert.equal(signOffWord(asked, { state: "active" }), "Waits for sign-off");
  assert.equal(signOffWord(back, { state: "active" }), "Sent back");
  assert.equal(signOffWord(signed, { state: "planning" }), null);
});

test("the sentence names who is asked, who answered, and speaks to whoever it is about", () => {
  assert.equal(signOffSentence(null, named), "A draft. Nobody has been asked to sign it off.");
  assert.equal(signOffSentence(asked, named), "Waits for Rita Sand to sign it off.");
  assert.equal(signOffSentence(asked, { ...named, me: rita }), "Otto Lind asks you to sign it off.");
  assert.equal(signOffSentence(back, named), "Sent back by Rita Sand, Feb 15: “Whose trust?”");
  assert.equal(signOffSentence(signed, { ...named, me: rita }), "Signed off by you, Feb 12.");
});
