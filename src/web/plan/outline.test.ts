import assert from "node:assert/strict";
import { test } from "node:test";
import { endOf, moved, parentOf, placeOf } from "./cursor.ts";
import { isSameRow, outlineOf, turnKey } from "./outline.ts";
import type { OutlineRow } from "./outline.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { planSearchOf } from "./plan-filter.ts";
import { planIndexOf } from "./plan-index.ts";
import { smallPlan } from "./small-plan.ts";

const plan = smallPlan();
const standingOf = (id: string) =>
  plan.keyResults.find((row) => row.id === id)?.checkIns.confidences.at(-1) ?? "not-started";
const [trust, found] = plan.objectives;
const [winRate] = plan.keyResults;
assert.ok(trust && found && winRate);

const outline = (search: PlanSearch = {}, ...opened: string[]) =>
  outlineOf(planIndexOf(plan), {
    search,
    standingOf,
    turned: new Map(opened.map((key) => [turnKey(key, search), true])),
  });

const nameOf = (row: OutlineRow): string => {
  if (row.kind === "band") return `== ${plan.teams.find((team) => team.id === row.teamId)?.name}`;
  if (row.kind === "objective")
    return `${row.isOpen ? "v" : ">"} ${row.teamName ? `${row.teamName}: ` : ""}${plan.objectives.find((one) => one.id === row.id)?.title}`;
  if (row.kind === "key-result") return `  ${plan.keyResults.find((one) => one.id === row.id)?.title}`;
  return `    ${plan.initiatives.find((one) => one.id === row.id)?.title}`;
};
const lines = (search?: PlanSearch, ...turned: string[]) => outline(search, ...turned).rows.map(nameOf);

test("company and departments stand under their bands and are open; teams below them are closed and carry their name", () => {
  assert.deepEqual(lines(), [
    "== Acme",
    "v Win the trust of enterprise customers",
    "  Win rate in enterprise deals",
    "  Security reviews passed first time",
    "> Content: Be found by people who search",
  ]);
});

test("opening a key result shows the initiatives that bet on it, unless initiatives are off", () => {
  assert.deepEqual(lines({}, winRate.id).slice(2, 5), [
    "  Win rate in enterprise deals",
    "    Certify the field",
    "    Comparison page",
  ]);
  assert.ok(!lines({ initiatives: false }, winRate.id).includes("    Certify the field"));
});

test("the last line of each objective ends its block, whatever is open", () => {
  const ends = outline({}, winRate.id, found.id).rows.filter((row) => "endsBlock" in row && row.endsBlock);
  assert.deepEqual(ends.map(nameOf), ["  Security reviews passed first time", "  Visits from enterprise domains"]);
});

test("counts are of the key results that are shown, also when they are closed away", () => {
  assert.deepEqual(outline().counts, { "on-track": 1, "at-risk": 1, "off-track": 0, "not-started": 1 });
  assert.deepEqual(outline({ confidence: "at-risk" }).counts, {
    "on-track": 0,
    "at-risk": 1,
    "off-track": 0,
    "not-started": 0,
  });
});

test("a team's filter includes the teams under it and opens what it finds", () => {
  assert.deepEqual(lines({ team: plan.teams[1]?.id }), [
    "== Acme",
    "v Win the trust of enterprise customers",
    "  Win rate in enterprise deals",
    "v Content: Be found by people who search",
    "  Visits from enterprise domains",
  ]);
});

test("an owner's filter finds what they own and what they take part in", () => {
  assert.deepEqual(lines({ owner: plan.people[1]?.id }), [
    "v Content: Be found by people who search",
    "  Visits from enterprise domains",
  ]);
});

test("words are found in objectives, with all they hold, and in key results", () => {
  assert.equal(lines({ words: "TRUST win" }).length, 4);
  assert.deepEqual(lines({ words: "security" }), [
    "== Acme",
    "v Win the trust of enterprise customers",
    "  Security reviews passed first time",
  ]);
  assert.deepEqual(lines({ words: "nothing like it" }), []);
});

test("an objective without key results stays, but not under a filter that only key results can pass", () => {
  const bare = planIndexOf({ ...plan, keyResults: [] });
  const turned = new Map<string, boolean>();
  assert.equal(outlineOf(bare, { search: {}, standingOf, turned }).objectiveCount, 2);
  assert.equal(outlineOf(bare, { search: { ownership: "owned" }, standingOf, turned }).objectiveCount, 0);
});

test("the cursor passes over bands, stays at the ends, and finds the row above a row", () => {
  const { rows } = outline({}, winRate.id);
  assert.equal(placeOf(rows, null), 1);
  assert.equal(moved(rows, 1, -1), 1);
  assert.equal(moved(rows, 1, 2), 3);
  assert.equal(moved(rows, 1, 99), endOf(rows, "last"));
  assert.equal(parentOf(rows, 3), 2);
  assert.equal(parentOf(rows, 2), 1);
  assert.equal(parentOf(rows, 1), -1);
});

test("the cursor goes to the first row when its own is gone", () => {
  assert.equal(placeOf(outline().rows, "obj_gone"), 1);
});

test("an address with things it does not know shows everything", () => {
  assert.deepEqual(
    planSearchOf({ confidence: "purple", ownership: 7, initiatives: "maybe", words: "" }),
    planSearchOf({}),
  );
  assert.equal(planSearchOf({ initiatives: "false" }).initiatives, false);
  assert.equal(planSearchOf({ words: 42 }).words, "42");
});

test("what was closed under a filter is open again without it, and the other way round", () => {
  const search = { words: "trust" };
  const closed = new Map([[turnKey(trust.id, search), false]]);
  const shown = (filter: PlanSearch) =>
    outlineOf(planIndexOf(plan), { search: filter, standingOf, turned: closed }).rows;
  assert.equal(shown(search).length, 2);
  assert.equal(shown({}).length, lines().length);
});

test("a line that did not change looks the same, one that was opened or lost a key result does not", () => {
  const [, objective] = outline().rows;
  const [, again] = outline().rows;
  const [, filtered] = outline({ confidence: "at-risk" }).rows;
  assert.ok(objective && again && filtered);
  assert.equal(isSameRow(objective, again), true);
  assert.equal(isSameRow(objective, filtered), false);
});
