import assert from "node:assert/strict";
import { test } from "node:test";
import { endOf, moved, parentOf, placeOf } from "./cursor.ts";
import { foundIn } from "./found.ts";
import { allTurned, isSameRow, linesOf, turnKey } from "./outline.ts";
import type { OutlineRow, Turned } from "./outline.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { planSearchOf } from "./plan-filter.ts";
import { planIndexOf } from "./plan-index.ts";
import { countPassing } from "./plan-passes.ts";
import { sectionsOf } from "./sections.ts";
import { smallPlan } from "./small-plan.ts";

const plan = smallPlan();
const standingOf = (id: string) =>
  plan.keyResults.find((row) => row.id === id)?.checkIns.confidences.at(-1) ?? "not-started";
const judging = { standingOf, slips: (id: string) => standingOf(id) === "at-risk" };
const [trust, found] = plan.objectives;
const [winRate] = plan.keyResults;
assert.ok(trust && found && winRate);

const outlined = (search: PlanSearch, turned: Turned, facts = plan) => {
  const index = planIndexOf(facts);
  const { sections, counts } = foundIn(sectionsOf(index, plan.people, search.by), { ...plan, search, judging });
  return { rows: linesOf(sections, { ...index, search, turned }), counts };
};
const outline = (search: PlanSearch = {}, ...opened: string[]) =>
  outlined(search, new Map(opened.map((key) => [turnKey(key, search), true])));

const nameOf = (row: OutlineRow): string => {
  if (row.kind === "band") return `== ${[...plan.teams, ...plan.people].find(({ id }) => id === row.id)?.name}`;
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

test("everything opens at once, and closes at once when all of it is open", () => {
  const once = allTurned(outline().rows, {}, new Map());
  const opened = outlined({}, once).rows;
  assert.ok(opened.every((row) => row.kind !== "objective" || row.isOpen));
  const closed = outlined({}, allTurned(opened, {}, once)).rows;
  assert.deepEqual(closed.map(nameOf), [
    "== Acme",
    "> Win the trust of enterprise customers",
    "> Content: Be found by people who search",
  ]);
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

test("slipping shows what slips only, and as many as are counted for the sidebar", () => {
  assert.deepEqual(lines({ slipping: true }), [
    "== Acme",
    "v Win the trust of enterprise customers",
    "  Win rate in enterprise deals",
  ]);
  const titleOf = (id: string) => plan.objectives.find((one) => one.id === id)?.title;
  for (const search of [
    {},
    { slipping: true },
    { words: "TRUST" },
    { team: plan.teams[1]?.id },
    { words: "security" },
  ] as const) {
    const shown = Object.values(outline(search).counts).reduce((sum, count) => sum + count, 0);
    assert.equal(countPassing({ ...plan, titleOf }, search, judging), shown, JSON.stringify(search));
  }
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

test("by owner, each key result stands under its owner, with its objective as a guest where another owns that", () => {
  assert.deepEqual(lines({ by: "owner" }), [
    "== Maya Okafor",
    "v Win the trust of enterprise customers",
    "  Win rate in enterprise deals",
    "  Security reviews passed first time",
    "v Be found by people who search",
    "== Priya Nair",
    "v Be found by people who search",
    "  Visits from enterprise domains",
  ]);
  const keys = outline({ by: "owner" }).rows.map((row) => row.key);
  assert.equal(new Set(keys).size, keys.length, "every line has a key of its own");
});

test("by team, every team has its heading and what belongs to it", () => {
  assert.deepEqual(lines({ by: "team" }), [
    "== Acme",
    "v Win the trust of enterprise customers",
    "  Security reviews passed first time",
    "== Marketing",
    "v Win the trust of enterprise customers",
    "  Win rate in enterprise deals",
    "== Content",
    "v Be found by people who search",
    "  Visits from enterprise domains",
  ]);
});

test("every arrangement counts each key result once, filtered or not", () => {
  for (const search of [{}, { confidence: "at-risk" }, { words: "trust" }] as const) {
    const { counts } = outline(search);
    assert.deepEqual(outline({ ...search, by: "owner" }).counts, counts);
    assert.deepEqual(outline({ ...search, by: "team" }).counts, counts);
  }
});

test("what nobody owns stands last, under a heading that says so", () => {
  const [first, ...rest] = plan.keyResults;
  assert.ok(first);
  const orphaned = { ...plan, keyResults: [{ ...first, ownerId: null }, ...rest] };
  const bands = outlined({ by: "owner" }, new Map(), orphaned).rows.filter((row) => row.kind === "band");
  assert.equal(bands.at(-1)?.id, null);
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
  const bare = { ...plan, keyResults: [] };
  const objectives = (search: PlanSearch) =>
    outlined(search, new Map(), bare).rows.filter(({ kind }) => kind === "objective");
  assert.equal(objectives({}).length, 2);
  assert.equal(objectives({ ownership: "owned" }).length, 0);
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
    planSearchOf({ by: "moon", confidence: "purple", ownership: 7, initiatives: "maybe", words: "" }),
    planSearchOf({}),
  );
  assert.equal(planSearchOf({ initiatives: "false" }).initiatives, false);
  assert.equal(planSearchOf({ words: 42 }).words, "42");
});

test("what was closed under a filter is open again without it, and the other way round", () => {
  const search = { words: "trust" };
  const closed = new Map([[turnKey(trust.id, search), false]]);
  const shown = (filter: PlanSearch) => outlined(filter, closed).rows;
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
