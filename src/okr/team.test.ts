import assert from "node:assert/strict";
import { test } from "node:test";
import type { TeamId } from "./ids.ts";
import { teamsUnder } from "./team.ts";

const team = (id: string, parentId: string | null) => ({ id: id as TeamId, parentId: parentId as TeamId | null });

test("under a team are itself and everything below it, in whatever order teams come", () => {
  const teams = [
    team("content", "marketing"),
    team("marketing", "company"),
    team("company", null),
    team("product", "company"),
  ];
  assert.deepEqual([...teamsUnder(teams, "marketing" as TeamId)].toSorted(), ["content", "marketing"]);
  assert.equal(teamsUnder(teams, "company" as TeamId).size, 4);
  assert.deepEqual([...teamsUnder(teams, "content" as TeamId)], ["content"]);
});

test("a circle of teams ends", () => {
  assert.equal(teamsUnder([team("one", "two"), team("two", "one")], "one" as TeamId).size, 2);
});
