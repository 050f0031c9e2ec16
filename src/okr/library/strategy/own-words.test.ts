import assert from "node:assert/strict";
import test from "node:test";
import { templates } from "../templates.ts";
import { adaptedText, longestOwnWords, ownWords } from "./own-words.ts";

const goals: readonly (readonly [goal: string, words: ReturnType<typeof ownWords>])[] = [
  [
    "Launch Foresight for plant managers in Germany",
    { audience: "plant managers", place: "Germany", product: "Foresight" },
  ],
  ["Win more deals against Northbeam", { rival: "Northbeam" }],
  ["Validate our MVP with HR managers", { audience: "HR managers" }],
  ["Break into Latin America by next year", { place: "Latin America" }],
  ["Help nurses and doctors decide", { audience: "nurses" }],
  ["Grow organic traffic by 30% in Q3", {}],
  ["Raise revenue in March with better results", {}],
  ["Launch the API", {}],
  ["Get more for less", {}],
  ["", {}],
];

test("a goal's people, country, product and competitor are read where they are surely named", () => {
  for (const [goal, words] of goals) assert.deepEqual(ownWords(goal), words, goal);
});

test("a long or strange goal is read without harm", () => {
  assert.deepEqual(ownWords("🚀 ".repeat(100_000)), {});
  assert.deepEqual(ownWords(`for ${"very ".repeat(50_000)}people`), {});
  assert.deepEqual(ownWords("for $& and $1"), {});
});

const [template] = templates.filter(({ id }) => id === "prove-the-need");
assert.ok(template);

test("the goal's own words take the place of a template's example, large at the start of a text", () => {
  const words = { audience: "plant managers", product: "Foresight" };
  assert.equal(adaptedText(template.title, template, words), "Prove that plant managers need Foresight");
  assert.equal(
    adaptedText("Clinic managers who rank the problem", template, words),
    "Plant managers who rank the problem",
  );
});

test("plain words take its place where the goal names nobody", () => {
  assert.equal(adaptedText(template.title, template, {}), "Prove that target buyers need the new product");
});

test("an objective stays short with the longest words that are taken over, and longer ones are not", () => {
  const longest = "x".repeat(longestOwnWords);
  for (const one of templates) {
    const title = adaptedText(one.title, one, { audience: longest, place: longest, product: longest, rival: longest });
    assert.ok(title.length <= 80, title);
  }
  assert.deepEqual(ownWords(`Launch F${longest}`), {});
});
