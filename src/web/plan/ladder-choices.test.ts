import assert from "node:assert/strict";
import { test } from "node:test";
import { ladderChoices } from "./ladder-choices.ts";
import type { KeyResult, Objective, Team } from "./plan-rows.ts";

const team = (id: string, name: string, parentId: string | null = null) =>
  ({ id, name, parentId, position: 0 }) as unknown as Team;
const objective = (id: string, teamId: string, supports: { kind: string; id: string }[] = []) =>
  ({ id, teamId, title: `Objective ${id}`, position: 0, supports }) as unknown as Objective;
const keyResult = (id: string, objectiveId: string) =>
  ({ id, objectiveId, title: `Key result ${id}`, position: 0 }) as unknown as KeyResult;

const plan = {
  teams: [team("company", "Acme"), team("marketing", "Marketing", "company"), team("sales", "Sales", "company")],
  objectives: [
    objective("top", "company"),
    objective("middle", "marketing", [{ kind: "key-result", id: "of-top" }]),
    objective("low", "marketing", [{ kind: "key-result", id: "of-middle" }]),
  ],
  keyResults: [keyResult("of-top", "top"), keyResult("of-middle", "middle")],
};

const valuesFor = (objectiveId?: string): string[] =>
  ladderChoices(plan, objectiveId).flatMap(({ choices }) => choices.map((one) => one.value));

test("a new objective may ladder up to every objective and key result, by team, teams without any left out", () => {
  assert.deepEqual(
    ladderChoices(plan).map((group) => group.team),
    ["Acme", "Marketing"],
  );
  assert.equal(valuesFor().length, 5);
});

test("an objective is not offered itself, nor what ladders up to it through key results", () => {
  assert.deepEqual(valuesFor("top"), []);
  assert.deepEqual(valuesFor("middle"), ["objective top", "key-result of-top"]);
  assert.deepEqual(valuesFor("low"), [
    "objective top",
    "key-result of-top",
    "objective middle",
    "key-result of-middle",
  ]);
});
