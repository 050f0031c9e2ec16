import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { focusAreas } from "../focus.ts";
import { libraryFunctions } from "../metric.ts";
import { findMetric } from "../metrics.ts";
import { stages } from "../stage.ts";
import { draftStrategy } from "./draft-strategy.ts";
import { shapeFindings } from "./shape-findings.ts";
import type { DraftedStrategy, StrategyBrief } from "./strategy.ts";

const brief: StrategyBrief = {
  goal: "Win more deals against Northbeam",
  function: "product-marketing",
  stage: "growth",
  focus: ["acquisition", "revenue"],
  influence: [],
};

const briefs: fc.Arbitrary<StrategyBrief> = fc.record({
  goal: fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      "Launch Foresight for plant managers in Germany",
      "Cut churn",
      "Help nurses decide",
      "Beat Northbeam",
    ),
  ),
  function: fc.constantFrom(...libraryFunctions),
  stage: fc.constantFrom(...stages),
  focus: fc.subarray([...focusAreas], { minLength: 0, maxLength: 5 }),
  influence: fc.constant([]),
});

const keyResultsOf = ({ objectives }: DraftedStrategy) => objectives.flatMap(({ keyResults }) => keyResults);

test("whatever the brief, a draft has two or three objectives that hold together", () => {
  fc.assert(
    fc.property(briefs, (given) => {
      const strategy = draftStrategy(given);
      assert.ok(strategy.objectives.length === 2 || strategy.objectives.length === 3);
      const metrics = keyResultsOf(strategy).map(({ metric }) => metric);
      assert.equal(new Set(metrics).size, metrics.length, "no number is moved twice");
      for (const { title, keyResults, initiatives } of strategy.objectives) {
        assert.ok(title.length <= 80 && !/\d/.test(title.replaceAll(/\p{Lu}\S*/gu, "")), title);
        assert.ok(keyResults.length >= 2 && keyResults.length <= 4);
        const keys = keyResults.map(({ key }) => key);
        const carried = initiatives.flatMap(({ bets }) => bets.map(({ keyResult }) => keyResult));
        assert.deepEqual(new Set(carried), new Set(keys), "every key result has a bet, and no bet is on another");
      }
    }),
  );
});

test("the same brief gives the same draft", () => {
  fc.assert(fc.property(briefs, (given) => assert.deepEqual(draftStrategy(given), draftStrategy(given))));
});

test("the goal decides what the draft is about, in its own words", () => {
  const titles = draftStrategy(brief).objectives.map(({ title }) => title);
  assert.ok(titles.includes("Win the deals that used to go to Northbeam"), titles.join("; "));
  const launch = draftStrategy({
    ...brief,
    goal: "Launch Foresight for plant managers",
    focus: ["acquisition", "activation"],
  });
  const text = JSON.stringify(launch);
  assert.ok(text.includes("Foresight") && text.includes("plant managers"), text);
});

test("an example of the library never speaks in the draft of another company", () => {
  for (const craft of libraryFunctions) {
    const text = JSON.stringify(draftStrategy({ ...brief, goal: "Grow", function: craft }));
    assert.doesNotMatch(text, /Northbeam|Foresight|France|nurses|clinic|plant engineers|logistics|hospital/);
  }
});

test("three areas of focus give a third objective, and each area is served", () => {
  const focus = ["retention", "referral", "revenue"] as const;
  const { objectives } = draftStrategy({ ...brief, function: "customer-success", focus });
  assert.equal(objectives.length, 3);
  const areas = objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ metric }) => findMetric(metric ?? "")?.areas),
  );
  for (const area of focus) assert.ok(areas.includes(area), area);
});

test("product marketing carries influence on numbers of others without pretending to own them", () => {
  const winRate = keyResultsOf(draftStrategy(brief)).find(({ metric }) => metric === "win-rate");
  assert.equal(winRate?.ownership, "influenced");
  assert.equal(winRate.numberOwner, "sales");
});

test("what a team says it can move draws the draft there, as it says", () => {
  const influence = [{ metric: "referenceable-customers", ownership: "shared" }] as const;
  const given = { ...brief, goal: "", focus: ["referral", "acquisition"] as const, influence };
  const result = keyResultsOf(draftStrategy(given)).find(({ metric }) => metric === "referenceable-customers");
  assert.equal(result?.ownership, "shared");
  assert.equal(result.numberOwner, "product-marketing");
});

test("while a product is being introduced, leading numbers stand in for lagging ones", () => {
  const given: StrategyBrief = { ...brief, goal: "", function: "paid", focus: ["acquisition", "revenue"] };
  const lagging = (strategy: DraftedStrategy): number =>
    keyResultsOf(strategy).filter(({ metric }) => findMetric(metric ?? "")?.timing === "lag").length;
  assert.equal(lagging(draftStrategy({ ...given, stage: "introduction" })), 0);
  assert.ok(lagging(draftStrategy({ ...given, stage: "growth" })) > 0);
});

test("a bet says what it believes, and what moves first where the number lags", () => {
  const whys = draftStrategy(brief).objectives.flatMap(({ initiatives }) =>
    initiatives.flatMap(({ bets }) => bets.map(({ why }) => why)),
  );
  assert.ok(whys.every((why) => /^We believe it moves .+\.$/.test(why)));
  assert.ok(whys.some((why) => why.endsWith("first, and this number after it.")));
});

test("numbers are open: nobody but the team knows where it stands", () => {
  for (const { measure } of keyResultsOf(draftStrategy(brief)))
    assert.ok("baseline" in measure && measure.baseline === null && measure.target === null);
});

test("an objective for one kind of team is drafted only where the goal speaks of it", () => {
  const given: StrategyBrief = { ...brief, function: "product", focus: ["acquisition", "activation"] };
  const builds = (goal: string): boolean =>
    draftStrategy({ ...given, goal }).objectives.some(({ title }) => title.includes("developers"));
  assert.equal(builds("Open the API to developers"), true);
  assert.equal(builds("Validate our idea with HR managers"), false);
});

test("what the library drafts holds together by the rules that a language model's draft is held to", () => {
  fc.assert(fc.property(briefs, (given) => assert.deepEqual(shapeFindings(draftStrategy(given)), [])));
});
