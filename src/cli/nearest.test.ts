import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "./nearest.ts";

const verbs = ["list", "get", "propose", "edit", "align", "move", "remove", "restore"];

test("a word with a slip in it is understood", () => {
  for (const [typed, meant] of [
    ["lsit", "list"],
    ["propse", "propose"],
    ["Remove", "remove"],
    ["prop", "propose"],
    ["alinge", "align"],
    ["restor", "restore"],
  ] as const)
    assert.equal(nearest(typed, verbs), meant, typed);
});

test("a word that is like none of them is not turned into one", () => {
  for (const typed of ["x", "delete", "frobnicate", ""]) assert.equal(nearest(typed, verbs), undefined, typed);
});
