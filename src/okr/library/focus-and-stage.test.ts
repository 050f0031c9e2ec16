import assert from "node:assert/strict";
import test from "node:test";
import { behaviorChain, chainInWords, missingSteps } from "./behavior-chain.ts";
import { focusAdvice, focusAreas, focusGuides, focusQuestions } from "./focus.ts";
import { guideToStage, stageDistance, stageGuides, stages } from "./stage.ts";

test("every focus area has a guide with its key questions", () => {
  assert.deepEqual(
    focusGuides.map(({ area }) => area),
    focusAreas,
  );
  for (const { area, questions, meaning, chooseWhen } of focusGuides) {
    assert.ok(questions.length >= 3, area);
    for (const question of [...questions, ...focusQuestions]) assert.match(question, /\?$|^What /, question);
    assert.match(meaning, /\.$/);
    assert.match(chooseWhen, /\.$/);
  }
});

test("the guides ask about the channel, its cost, the relation with Sales, and big bets", () => {
  const asked = [...focusQuestions, ...focusGuides.flatMap(({ questions }) => questions)].join(" ");
  for (const word of ["channel", "cost", "Sales", "Growth", "Product", "big bet", "low-hanging fruit"])
    assert.ok(asked.includes(word), word);
});

test("two or three areas are a focus; fewer or more are not", () => {
  assert.equal(focusAdvice(["acquisition", "revenue"]), undefined);
  assert.equal(focusAdvice(["acquisition", "revenue", "referral"]), undefined);
  assert.match(focusAdvice([]) ?? "", /two or three/);
  assert.match(focusAdvice(["revenue", "revenue"]) ?? "", /two or three/);
  assert.match(focusAdvice(["acquisition", "activation", "retention", "revenue"]) ?? "", /^4 areas are no focus/);
});

test("every stage has its advice", () => {
  assert.deepEqual(
    stageGuides.map(({ stage }) => stage),
    stages,
  );
  for (const stage of stages) assert.equal(guideToStage(stage).stage, stage);
  assert.match(guideToStage("introduction").advice.join(" "), /fit.*launch/is);
  assert.match(guideToStage("growth").advice.join(" "), /competition.*sellers/is);
  assert.equal(stageDistance("introduction", "maturity"), 2);
  assert.equal(stageDistance("growth", "growth"), 0);
});

test("a behavior chain goes from product's behavior over product marketing's carriers to the number", () => {
  assert.deepEqual(
    behaviorChain.map(({ owner }) => owner),
    ["product", "product-marketing", "product-marketing", "product"],
  );
  const empty = { behavior: "", message: " ", carriers: "", change: "" };
  assert.deepEqual(missingSteps(empty), behaviorChain);
  assert.equal(chainInWords(empty), undefined);
});

test("a filled chain reads as one line", () => {
  const chain = {
    behavior: "planners look before they meet",
    message: "know the answer.",
    carriers: "the first mail",
    change: "openings before noon",
  };
  assert.equal(
    chainInWords(chain),
    "Change: planners look before they meet. Because: know the answer. Carried by: the first mail. Seen in: openings before noon.",
  );
});
