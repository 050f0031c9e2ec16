import assert from "node:assert/strict";
import test from "node:test";
import { chooseTemplates } from "./choose-templates.ts";
import type { StrategyBrief } from "./strategy.ts";

const brief: StrategyBrief = {
  goal: "",
  function: "sales-enablement",
  stage: "growth",
  focus: ["revenue"],
  influence: [],
};

test("objectives of one strategy are about different situations where there are any", () => {
  for (const goal of ["", "Enable sellers", "Teach sellers to sell", "Help new sellers", "Give sellers material"]) {
    const situations = chooseTemplates({ ...brief, goal }, 3).map(({ situation }) => situation);
    assert.equal(new Set(situations).size, situations.length, goal);
  }
});

test("a function that knows one situation only still gets two objectives", () => {
  assert.equal(chooseTemplates({ ...brief, function: "seo" }, 2).length, 2);
});

test("a third objective is chosen only from the function's own", () => {
  for (const craft of ["paid", "seo", "community", "events"] as const) {
    const third = chooseTemplates({ ...brief, function: craft, focus: ["acquisition", "revenue", "referral"] }, 3)[2];
    assert.ok(!third || third.functions.includes(craft), craft);
  }
});
