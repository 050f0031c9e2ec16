import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOfObjective } from "#okr/coach/coach.ts";
import { focusAreas } from "../focus.ts";
import { libraryFunctions } from "../metric.ts";
import { stages } from "../stage.ts";
import { templates } from "../templates.ts";
import { coachCheck } from "./coach-check.ts";
import { draftStrategy } from "./draft-strategy.ts";
import type { DraftedObjective, StrategyBrief } from "./strategy.ts";

const brief: StrategyBrief = {
  goal: "Win more deals against Northbeam",
  function: "product-marketing",
  stage: "growth",
  focus: ["acquisition", "revenue"],
  influence: [],
};
const { objectives } = draftStrategy(brief);
const [first, second] = objectives as readonly [DraftedObjective, DraftedObjective];

test("every template passes the Coach without a warning", () => {
  for (const { id, title, keyResults, initiatives } of templates) {
    const carried = keyResults.map((one) => ({
      ...one,
      initiatives: initiatives.filter(({ betsOn }) => betsOn.includes(one.metric)).length,
    }));
    const warnings = findingsOfObjective({ title, keyResults: carried }).filter(
      ({ severity }) => severity === "warning",
    );
    assert.deepEqual(
      warnings.map(({ rule, subject }) => `${rule}: ${subject.title}`),
      [],
      id,
    );
  }
});

test("every strategy the library drafts passes the Coach, for each function, stage and pair of areas", () => {
  for (const craft of libraryFunctions)
    for (const stage of stages)
      for (const [place, one] of focusAreas.entries())
        for (const other of focusAreas.slice(place + 1)) {
          const found = coachCheck(draftStrategy({ ...brief, function: craft, stage, focus: [one, other] }));
          assert.deepEqual(found, [], `${craft}, ${stage}, ${one} and ${other}`);
        }
});

test("a project among drafted key results is found under its objective and its key", () => {
  const [result, ...others] = second.keyResults;
  assert.ok(result);
  const project = { ...result, title: "Launch the partner portal in May", measure: { kind: "yes-no" } as const };
  const found = coachCheck({ objectives: [first, { ...second, keyResults: [project, ...others] }] });
  assert.deepEqual(
    found.map(({ objective, keyResult }) => [objective, keyResult]),
    [[1, result.key]],
  );
});

test("a project as an objective is found as the objective's own", () => {
  const found = coachCheck({ objectives: [{ ...first, title: "Launch the partner portal in May" }, second] });
  assert.deepEqual(
    found.map(({ objective, keyResult }) => [objective, keyResult]),
    [[0, null]],
  );
});

test("open numbers are left to the team", () => {
  assert.ok(objectives.some(({ keyResults }) => keyResults.some(({ measure }) => "target" in measure)));
  assert.deepEqual(coachCheck({ objectives }), []);
});
