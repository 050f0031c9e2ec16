import assert from "node:assert/strict";
import { test } from "node:test";
import type { ObjectiveId, PersonId, TeamId } from "./ids.ts";
import type { Support } from "./objective.ts";
import { unfilled, usualDecider } from "./sign-off.ts";

const percent = { kind: "percent" } as const;

test("what is still to be filled in is a placeholder in a title, or a number that a measure lacks", () => {
  const left = unfilled({ title: "Be the first choice of clinics" }, [
    { title: "Renewals rise", measure: { kind: "increase", unit: percent, baseline: 70, target: 80 } },
    { title: "Referrals rise", measure: { kind: "increase", unit: percent, baseline: null, target: 20 } },
    { title: "Answer within xx hours", measure: { kind: "yes-no" } },
    { title: "Keep uptime", measure: { kind: "at-least", unit: percent, bound: null } },
    {
      title: "Visit clinics every week",
      measure: { kind: "recurring", unit: percent, perPeriod: null, period: "week" },
    },
  ]);
  assert.deepEqual(left, ["Referrals rise", "Answer within xx hours", "Keep uptime", "Visit clinics every week"]);
  assert.deepEqual(unfilled({ title: "Double {metric}" }, []), ["Double {metric}"]);
});

const [ceo, head, lead, writer] = ["per_ceo", "per_head", "per_lead", "per_writer"] as PersonId[];
const teams = [
  { id: "tea_company" as TeamId, parentId: null, leadId: ceo ?? null },
  { id: "tea_marketing" as TeamId, parentId: "tea_company" as TeamId, leadId: head ?? null },
  { id: "tea_content" as TeamId, parentId: "tea_marketing" as TeamId, leadId: lead ?? null },
];
const support: Support = { kind: "objective", id: "obj_above" as ObjectiveId };
const decider = (ownerId = writer, supports: Support[] = [], owner: PersonId | null = null) =>
  usualDecider(
    { ownerId: ownerId ?? null, teamId: "tea_content" as TeamId, supports },
    { teams, ownerOf: () => owner },
  );

test("usually the owner of what an objective ladders up to is asked, else the closest lead above, never its owner", () => {
  assert.equal(decider(writer, [support], ceo), ceo);
  assert.equal(decider(writer, [support], null), head);
  assert.equal(decider(writer, [support], writer), head);
  assert.equal(decider(head), ceo);
  const alone = [{ id: "tea_company" as TeamId, parentId: null, leadId: ceo ?? null }];
  const own = { ownerId: ceo ?? null, teamId: "tea_company" as TeamId, supports: [] };
  assert.equal(usualDecider(own, { teams: alone, ownerOf: () => null }), null);
});
