import assert from "node:assert/strict";
import { test } from "node:test";
import { initialsOf } from "./initials.ts";

test("initials are those of the first and the last name", () => {
  assert.equal(initialsOf("Maya Okafor"), "MO");
  assert.equal(initialsOf("Ana de la Cruz"), "AC");
});

test("a single name has one initial, and no name a question mark", () => {
  assert.equal(initialsOf("ingrid"), "I");
  assert.equal(initialsOf("  "), "?");
});

test("initials keep letters that take two code units whole", () => {
  assert.equal(initialsOf("𝒜da Lovelace"), "𝒜L");
});
