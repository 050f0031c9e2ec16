import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "#okr/access.ts";
import { mayChange, mayRun, mayWrite } from "./permission.ts";
import { createPlanFacts } from "./plan-facts.ts";
import { smallPlan, today } from "./small-plan.ts";
import type { Me, WorkspaceStore } from "./workspace-store.ts";

const plan = smallPlan();
const [trust, found] = plan.objectives;
const [maya, priya] = plan.people;
assert.ok(trust && found && maya && priya);

/** The page of someone: Maya owns both objectives; Priya owns one key result of Content. */
function pageOf(
  person: NonNullable<typeof maya>,
  role: Role,
  teamPlaces: readonly number[] = [],
  access: Me["access"] = "full",
): WorkspaceStore {
  const facts = createPlanFacts({ today });
  facts.load(plan);
  const teamIds = teamPlaces.flatMap((place) => plan.teams[place]?.id ?? []);
  const me: Me = { person: { ...person, role }, teamIds, access };
  return { facts, state: () => ({ me }) } as unknown as WorkspaceStore;
}

test("members change what they own and what belongs to their team or a team under it", () => {
  assert.equal(mayChange(pageOf(priya, "member"), found), false);
  assert.equal(mayChange(pageOf(priya, "member", [1]), found), true, "Content is under Marketing");
  assert.equal(mayChange(pageOf(priya, "member", [1]), trust), false, "the company is not under Marketing");
  assert.equal(mayChange(pageOf(maya, "member"), trust), true, "hers");
});

test("admins change everything, viewers and keys that only read nothing", () => {
  assert.equal(mayChange(pageOf(priya, "admin"), trust), true);
  assert.equal(mayChange(pageOf(maya, "viewer"), trust), false);
  assert.equal(mayChange(pageOf(maya, "owner", [], "read-only"), trust), false);
});

test("writing is for everyone but viewers, running the workspace for owners and admins", () => {
  assert.deepEqual([mayWrite(pageOf(maya, "member")), mayWrite(pageOf(maya, "viewer"))], [true, false]);
  assert.deepEqual([mayRun(pageOf(maya, "owner")), mayRun(pageOf(maya, "member"))], [true, false]);
});
