import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { chanceWords } from "./chance-words.ts";

const unit = { kind: "percent" } as const;
const say = (measure: Measure) => chanceWords({ measure, dueOn: "2027-04-03" }, "2027-02-16");

test("a chance says what it is a chance of", () => {
  assert.equal(say({ kind: "increase", unit, baseline: 31, target: 38 }), "chance of 38% or more by Apr 3");
  assert.equal(say({ kind: "decrease", unit, baseline: 9, target: 4 }), "chance of 4% or less by Apr 3");
  assert.equal(say({ kind: "at-most", unit, bound: 4 }), "chance of holding until Apr 3");
  assert.equal(say({ kind: "milestones", milestones: [] }), "chance of all milestones by Apr 3");
  assert.equal(say({ kind: "yes-no" }), "chance of it by Apr 3");
});
