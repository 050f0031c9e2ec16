import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { changeSentence } from "./change-sentences.ts";
import { changeWords, confidenceSince, measureFacts, ownershipWords, paceFact } from "./key-result-facts.ts";
import type { Reported } from "./key-result-facts.ts";
import { neighboursOf } from "./neighbours.ts";

const today = "2027-02-16";
const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };
const checkIns = {
  dates: ["2027-01-05", "2027-01-12", "2027-01-26", "2027-02-02", "2027-02-09"],
  values: [31, 31.5, 31.9, 32.7, 33.5],
  confidences: ["at-risk", "on-track", "at-risk", "at-risk", "at-risk"],
} as const;
const keyResult = (measure: Measure = winRate) =>
  ({
    measure,
    pace: { shape: "even" },
    startsOn: "2027-01-04",
    dueOn: "2027-04-03",
    checkIns,
    ownership: "influenced",
  }) as unknown as Reported;

test("the last check-in is told with its change, pace with the gap in words", () => {
  assert.equal(changeWords(keyResult(), 4), "+0.8");
  assert.equal(changeWords(keyResult(), 0), undefined);
  assert.deepEqual(paceFact(keyResult(), today), {
    label: "Pace today",
    value: "34.4%",
    words: "we are 0.9 pts behind",
  });
});

test("what is held tells how it has held instead of pace", () => {
  const held = keyResult({ kind: "at-least", unit: { kind: "percent" }, bound: 31.5 });
  assert.deepEqual(paceFact(held, today), { label: "Held", value: "4 of 5", words: "weeks, and it holds now" });
});

test("confidence stands since the check-in that changed it", () => {
  assert.deepEqual(confidenceSince(checkIns), { confidence: "at-risk", on: "2027-01-26" });
  assert.equal(confidenceSince({ dates: [], values: [], confidences: [] }), undefined);
});

test("the measure is told in rows, a missing number as missing", () => {
  assert.deepEqual(measureFacts(keyResult(), today), [
    { term: "Type", words: "Increase, in percent" },
    { term: "Baseline", words: "31% on Jan 4" },
    { term: "Target", words: "38% by Apr 3" },
  ]);
  assert.match(measureFacts(keyResult({ ...winRate, target: null }), today)[2]?.words ?? "", /not filled in/);
});

test("an influenced number says who moves it and who owns it", () => {
  const names = { team: "Product Marketing", owning: ["Sales"], sharing: [] };
  assert.equal(
    ownershipWords({ ownership: "influenced" }, names).sentence,
    "Product Marketing moves this number. Sales owns it.",
  );
  assert.equal(
    ownershipWords({ ownership: "shared" }, { ...names, owning: [], sharing: ["AI Platform"] }).sentence,
    "Product Marketing and AI Platform share this number.",
  );
});

test("the key results before and after are those of the plan's order", () => {
  const teams = [{ id: "t1", parentId: null, position: 0, name: "Company" }];
  const objectives = [
    { id: "o2", teamId: "t1", position: 1 },
    { id: "o1", teamId: "t1", position: 0 },
  ];
  const keyResults = [
    { id: "c", objectiveId: "o2", position: 0 },
    { id: "b", objectiveId: "o1", position: 1 },
    { id: "a", objectiveId: "o1", position: 0 },
  ];
  const plan = { teams, objectives, keyResults } as unknown as Parameters<typeof neighboursOf>[0];
  assert.deepEqual(neighboursOf(plan, "b"), { previous: "a", next: "c" });
  assert.deepEqual(neighboursOf(plan, "a"), { previous: undefined, next: "b" });
});

test("a change is a sentence with old and new", () => {
  const named = { personName: () => "Priya Nair", objectiveTitle: () => "Land V1", today };
  const change = (before: unknown, after: unknown, operation = "key-result.edited") =>
    changeSentence({ revision: 1, at: "", personId: null, operation, before, after }, named);
  assert.equal(
    change({ measure: winRate }, { measure: { ...winRate, target: 40 } }),
    "changed the target from 38% to 40%",
  );
  assert.equal(
    change({ ownerId: null, title: "A" }, { ownerId: "per_1", title: "B" }),
    "made Priya Nair its owner, renamed it from “A” to “B”",
  );
  assert.equal(change(null, { title: "A" }, "key-result.added"), "added this key result");
  assert.equal(change({ version: 1, x: 1 }, { version: 2, x: 2 }), "changed a detail");
});
