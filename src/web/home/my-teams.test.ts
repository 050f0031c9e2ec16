import assert from "node:assert/strict";
import { test } from "node:test";
import { objective, person, team } from "#web/plan/small-plan.ts";
import { myTeams } from "./my-teams.ts";

test("the teams one belongs to or leads come in the order of the tree, each with its own objectives", () => {
  const [maya, priya] = [person(1, "Maya"), person(2, "Priya")];
  const teams = [
    { ...team(3, "Content", 2), memberIds: [maya.id] },
    team(1, "Acme", null),
    { ...team(2, "Marketing", 1), leadId: maya.id, memberIds: [priya.id] },
  ];
  const objectives = [
    objective(1, "Second", 2, { position: 5 }),
    objective(2, "First", 2, { position: 1 }),
    objective(3, "The company's", 1),
  ];
  assert.deepEqual(
    myTeams({ teams, objectives }, maya.id).map((one) => [one.team.name, one.objectives.map(({ title }) => title)]),
    [
      ["Marketing", ["First", "Second"]],
      ["Content", []],
    ],
  );
});
