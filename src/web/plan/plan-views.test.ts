import assert from "node:assert/strict";
import { test } from "node:test";
import type { SavedView } from "#okr/saved-view.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { planSearchOf } from "./plan-filter.ts";
import { fromFilter, isSameSearch, isView, nameFor, toFilter, viewChoices } from "./plan-views.ts";

const whole: PlanSearch = {
  cycle: "cyc_1",
  by: "owner",
  team: "tea_1",
  owner: "per_1",
  confidence: "at-risk",
  ownership: "shared",
  slipping: true,
  words: "win rate",
  initiatives: false,
};

test("a view keeps everything of an address but the cycle, and gives it back", () => {
  const { cycle: _, ...rest } = whole;
  assert.equal("cycle" in toFilter(whole), false);
  assert.deepEqual(fromFilter(toFilter(whole)), rest);
  assert.deepEqual(planSearchOf({ ...rest }), { cycle: undefined, ...rest }, "and the address can hold all of it");
});

test("the same filters in another cycle are the same view; any other filter makes another", () => {
  assert.ok(isSameSearch(whole, { ...whole, cycle: "cyc_2" }));
  for (const key of ["by", "team", "owner", "confidence", "ownership", "slipping", "words", "initiatives"] as const)
    assert.ok(!isSameSearch(whole, { ...whole, [key]: undefined }), key);
  assert.equal(isView({ cycle: "cyc_1" }), false);
  assert.equal(isView({ by: "team" }), true);
});

test("everybody has Slipping and Influenced, not owned; a person's own come after them", () => {
  const own: SavedView = { id: "view_1" as never, name: "Mine", filter: { words: "nps" }, version: 1 };
  assert.deepEqual(
    viewChoices([own]).map(({ name, saved }) => [name, saved?.id]),
    [
      ["Slipping", undefined],
      ["Influenced, not owned", undefined],
      ["Mine", "view_1"],
    ],
  );
});

test("a view is named after its filters until somebody names it", () => {
  const nameOf = (id: string) => ({ tea_1: "Product Marketing", per_1: "Maya Okafor" })[id];
  assert.equal(
    nameFor(whole, nameOf),
    "Slipping, At risk, Shared, Product Marketing, Maya Okafor, “win rate”, by owner",
  );
  assert.equal(nameFor({ by: "team" }, nameOf), "By team");
});
