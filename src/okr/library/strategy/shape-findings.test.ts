import assert from "node:assert/strict";
import test from "node:test";
import { draftStrategy } from "./draft-strategy.ts";
import { shapeFindings } from "./shape-findings.ts";
import type { DraftedObjective } from "./strategy.ts";

const { objectives } = draftStrategy({
  goal: "",
  function: "product-marketing",
  stage: "growth",
  focus: ["acquisition", "revenue"],
  influence: [],
});
const [first, second] = objectives;
assert.ok(first && second);

const messagesFor = (...drafted: readonly DraftedObjective[]): string[] =>
  shapeFindings({ objectives: drafted }).map(({ message }) => message);

test("a draft that holds together has no findings", () => {
  assert.deepEqual(messagesFor(first, second), []);
});

test("one objective is no strategy", () => {
  assert.deepEqual(messagesFor(first), ["A strategy has two or three objectives."]);
});

test("an objective with a number, or said twice, is found", () => {
  assert.deepEqual(messagesFor(first, { ...second, title: "Win ٣ deals" }), [
    "“Win ٣ deals” holds a number. Numbers belong in key results.",
  ]);
  assert.deepEqual(messagesFor(first, { ...second, title: first.title.toUpperCase() }).length, 1);
});

test("a number moved twice is found where it comes again", () => {
  const again = { ...second, keyResults: first.keyResults, initiatives: first.initiatives };
  const findings = shapeFindings({ objectives: [first, again] });
  assert.deepEqual(
    findings.map(({ objective, keyResult }) => [objective, keyResult]),
    first.keyResults.map(({ key }) => [1, key]),
  );
});

test("a key result without work that bets on it is found", () => {
  const messages = messagesFor({ ...first, initiatives: [] }, second);
  assert.deepEqual(
    messages,
    first.keyResults.map(({ title }) => `No initiative bets on “${title}”.`),
  );
});
