import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { asksWhy, editOf, fieldsOf, mergedWith } from "./edit-fields.ts";

const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };
const keyResult = (measure: Measure = winRate) =>
  ({
    title: "Win rate",
    ownerId: "per_maya",
    dueOn: "2027-04-03",
    measure,
    checkIns: { dates: [], values: [], confidences: [] },
  }) as unknown as KeyResult;
const edited = (change: Parameters<typeof editOf>[1], measure?: Measure) =>
  editOf(keyResult(measure), { ...fieldsOf(keyResult(measure)), ...change });

test("the form shows what the key result says, in its own words", () => {
  assert.deepEqual(fieldsOf(keyResult()), {
    title: "Win rate",
    ownerId: "per_maya",
    dueOn: "2027-04-03",
    baseline: "31%",
    target: "38%",
  });
});

test("fields left as they were change nothing", () => {
  assert.deepEqual(edited({}), { edit: {} });
});

test("a new target keeps everything else of the measure", () => {
  assert.deepEqual(edited({ target: "40" }), { edit: { measure: { ...winRate, target: 40 } } });
});

test("a target below the baseline turns the measure round", () => {
  assert.deepEqual(edited({ target: "25%" }), { edit: { measure: { ...winRate, kind: "decrease", target: 25 } } });
});

test("an emptied target is a placeholder again", () => {
  assert.deepEqual(edited({ target: " " }), { edit: { measure: { ...winRate, target: null } } });
});

test("what does not fit is refused beside its field and nothing is sent", () => {
  const refused = edited({ title: "", target: "many" });
  assert.ok("refusals" in refused);
  assert.deepEqual(Object.keys(refused.refusals), ["title", "target"]);
});

test("no owner is an answer", () => {
  assert.deepEqual(edited({ ownerId: "" }), { edit: { ownerId: null } });
});

test("another person's change is taken over where nothing was typed", () => {
  const opened = fieldsOf(keyResult());
  const now = { ...opened, title: "Win rate in enterprise deals" };
  assert.deepEqual(mergedWith({ ...opened, target: "40%" }, opened, now), {
    fields: { ...now, target: "40%" },
    theirs: {},
  });
});

test("where both changed the same field, what was typed stays and theirs is told", () => {
  const opened = fieldsOf(keyResult());
  const typed = { ...opened, target: "40%" };
  assert.deepEqual(mergedWith(typed, opened, { ...opened, target: "39%" }), {
    fields: typed,
    theirs: { target: "39%" },
  });
});

test("with check-ins behind it, a new target needs its reason", () => {
  const checkedIn = {
    ...keyResult(),
    checkIns: { dates: ["2027-02-09"], values: [33], confidences: ["on-track"] },
  } as KeyResult;
  const fields = { ...fieldsOf(checkedIn), target: "40" };
  assert.ok(asksWhy(checkedIn, fields));
  assert.ok(!asksWhy(checkedIn, fieldsOf(checkedIn)));
  assert.ok(!asksWhy(keyResult(), fields));
  const read = editOf(checkedIn, fields);
  assert.ok("refusals" in read && read.refusals.targetReason?.startsWith("Say why"));
  assert.deepEqual(editOf(checkedIn, { ...fields, targetReason: " A rival left. " }), {
    edit: { measure: { ...winRate, target: 40 }, targetReason: "A rival left." },
  });
});
