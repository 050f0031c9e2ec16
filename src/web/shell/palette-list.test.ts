import assert from "node:assert/strict";
import { test } from "node:test";
import { actionsFor, placesFor } from "./palette-list.ts";

const act = (keys: string, label: string, isShownOnly = false) => ({ keys, label, isShownOnly, run: () => undefined });
const listed = [
  {
    part: "Anywhere",
    actions: [act("mod+k", "Search"), act("g h", "Go to Home"), act("n", "Write"), act("?", "Keys")],
  },
  { part: "Plan", actions: [act("n", "Write a key result"), act("m", "Move to"), act("Space", "Open", true)] },
];

test("actions are what keys do here, the page's own first; places and search itself are no actions", () => {
  assert.deepEqual(
    actionsFor(listed, "").map(({ label }) => label),
    ["Write a key result", "Move to", "Keys"],
  );
});

test("an action and a place are found by the beginnings of their words, in any order", () => {
  const found = (words: string) => actionsFor(listed, words).map(({ keys }) => keys);
  assert.deepEqual(found("key wri"), ["n"]);
  assert.deepEqual(found("mo"), ["m"]);
  assert.deepEqual(found("ove"), []);
  const plan = { title: "Plan", path: "/plan" } as const;
  assert.deepEqual(placesFor([{ title: "Home", path: "/" }, plan], "pl"), [plan]);
});
