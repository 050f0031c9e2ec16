import assert from "node:assert/strict";
import { test } from "node:test";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { editFrom } from "./save-words.ts";

const cycle = { startsOn: "2027-04-01", endsBefore: "2027-07-01" };
const row = (dates: readonly string[]) =>
  ({ checkIns: { dates, values: [], confidences: [] } }) as unknown as KeyResult;

test("numbers written into a key result's words become its measure while nothing was checked in", () => {
  assert.deepEqual(editFrom("Win rate from 31% to 38% by Jun 25", row([]), cycle), {
    title: "Win rate",
    measure: { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 },
    dueOn: "2027-06-25",
  });
  assert.deepEqual(editFrom("Win rate from 31% to 38% by Jul 25", row([]), cycle), {
    title: "Win rate",
    measure: { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 },
  });
});

test("after a check-in, and without numbers, only the words change", () => {
  assert.deepEqual(editFrom("Win rate from 31% to 38%", row(["2027-04-05"]), cycle), {
    title: "Win rate from 31% to 38%",
  });
  assert.deepEqual(editFrom("Win rate against Northbeam", row([]), cycle), { title: "Win rate against Northbeam" });
});
