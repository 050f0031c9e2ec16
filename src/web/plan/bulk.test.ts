import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { bulkChoices } from "./bulk.ts";
import { cycle, keyResult, objective, today } from "./small-plan.ts";

const asked = { mayChange: () => true, cycle, today };
const one = objective(1, "Trust", 1);
const winRate = keyResult(1, "Win rate", [1, 1]);
const elsewhere = keyResult(2, "Visits", [2, 1]);

test("what one may not change is left out", () => {
  const choices = bulkChoices(
    { objectives: [one], keyResults: [winRate] },
    { ...asked, mayChange: (row) => row.id === winRate.id },
  );
  assert.deepEqual(choices, { owned: { objectives: [], keyResults: [winRate] }, movable: [], reported: [winRate] });
});

test("objectives move when every selected key result goes along", () => {
  assert.deepEqual(bulkChoices({ objectives: [one], keyResults: [winRate] }, asked).movable, [one]);
  assert.deepEqual(bulkChoices({ objectives: [one], keyResults: [elsewhere] }, asked).movable, []);
  assert.deepEqual(bulkChoices({ objectives: [], keyResults: [winRate] }, asked).movable, []);
});

test("confidence is changed where there is a value to stand by", () => {
  const bare = keyResult(3, "New", [1, 1], { checkIns: { dates: [], values: [], confidences: [] } });
  const weekly: Measure = { kind: "recurring", unit: { kind: "number" }, perPeriod: 1, period: "week" };
  const lastWeek = keyResult(4, "Stories", [1, 1], { measure: weekly });
  const thisWeek = keyResult(5, "Posts", [1, 1], {
    measure: weekly,
    checkIns: { dates: [today], values: [1], confidences: ["on-track"] },
  });
  const { reported } = bulkChoices({ objectives: [], keyResults: [winRate, bare, lastWeek, thisWeek] }, asked);
  assert.deepEqual(reported, [winRate, thisWeek]);
});

test("nothing is offered in a closed cycle", () => {
  const closed = { ...asked, cycle: { state: "closed" } as const };
  assert.deepEqual(bulkChoices({ objectives: [one], keyResults: [winRate] }, closed), {
    owned: { objectives: [], keyResults: [] },
    movable: [],
    reported: [],
  });
});
