import assert from "node:assert/strict";
import { test } from "node:test";
import { titleFromSentence } from "./write-words.ts";

test("what we will do becomes the title, with a capital and without a full stop", () => {
  assert.equal(titleFromSentence("win the trust of  enterprise customers."), "Win the trust of enterprise customers");
  assert.equal(titleFromSentence("We will ship it"), "Ship it");
  assert.equal(titleFromSentence("  "), "");
});
