import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { doneWords, dueCheckIns, firstDayOfWeek, isNewRound, nextDue } from "./due-check-ins.ts";
import type { WithCheckIns } from "./due-check-ins.ts";

const cycle = { startsOn: "2027-01-04", endsBefore: "2027-04-05" };
const today = "2027-02-16";
const me = { personId: "per_maya", teamIds: ["tea_pmm"] };
const signups: Measure = { kind: "increase", unit: { kind: "number" }, baseline: 0, target: 1000 };

const keyResult = (id: string, change: Partial<Record<keyof WithCheckIns, unknown>> = {}): WithCheckIns =>
  ({
    id,
    ownerId: "per_maya",
    teamId: "tea_pmm",
    participants: [],
    measure: signups,
    startsOn: "2027-01-04",
    dueOn: "2027-04-04",
    checkIns: { dates: [], values: [], confidences: [] },
    ...change,
  }) as WithCheckIns;
const checkedIn = (date: string, value = 5) => ({ dates: [date], values: [value], confidences: ["on-track"] });
const due = (...keyResults: WithCheckIns[]) =>
  dueCheckIns({ keyResults, me, cycle, today }).map((one) => [one.keyResult.id, one.doneAt]);

test("what you own waits for you", () => {
  assert.deepEqual(due(keyResult("a"), keyResult("b", { ownerId: "per_ruth" })), [["a", null]]);
});

test("what your team has and you take part in waits for you; another team's does not", () => {
  const participants = [{ personId: "per_maya", role: "influences", part: "" }];
  assert.deepEqual(
    due(
      keyResult("a", { ownerId: "per_priya", participants }),
      keyResult("b", { ownerId: "per_ruth", teamId: "tea_sales", participants }),
    ),
    [["a", null]],
  );
});

test("this week's check-in stays in the list as done, last week's does not count", () => {
  assert.deepEqual(
    due(keyResult("a", { checkIns: checkedIn("2027-02-15") }), keyResult("b", { checkIns: checkedIn("2027-02-14") })),
    [
      ["a", 0],
      ["b", null],
    ],
  );
});

test("what has not begun, or was due before this week, is left out", () => {
  assert.deepEqual(due(keyResult("a", { startsOn: "2027-03-16" }), keyResult("b", { dueOn: "2027-02-12" })), []);
});

test("a finished yes-no asks no more, a reached number still does", () => {
  const finished = keyResult("a", { measure: { kind: "yes-no" }, checkIns: checkedIn("2027-02-02", 1) });
  assert.deepEqual(due(finished, keyResult("b", { checkIns: checkedIn("2027-02-02", 1000) })), [["b", null]]);
});

test("a key result you came from is in the list, whoever owns it", () => {
  const list = dueCheckIns({
    keyResults: [keyResult("a", { ownerId: "per_ruth", teamId: "tea_sales" })],
    me,
    cycle,
    today,
    alsoId: "a",
  });
  assert.equal(list.length, 1);
});

test("weeks begin on the weekday the cycle began on", () => {
  assert.equal(firstDayOfWeek(cycle, "2027-02-16"), "2027-02-15");
  assert.equal(firstDayOfWeek(cycle, "2027-02-14"), "2027-02-08");
});

test("after one key result comes the next that waits, going round, and then none", () => {
  const list = ["a", "b", "c", "d"].map((id) => ({ keyResult: keyResult(id), doneAt: id === "c" ? 0 : null }));
  const none = new Set<string>();
  assert.equal(nextDue(list, null, none), "a");
  assert.equal(nextDue(list, "b", none), "d");
  assert.equal(nextDue(list, "d", none), "a");
  assert.equal(nextDue(list, "b", new Set(["a", "d"])), null);
});

test("a weekly count begins anew every week of the key result", () => {
  const weekly = { measure: { kind: "recurring", unit: { kind: "number" }, perPeriod: 1, period: "week" } };
  assert.equal(isNewRound(keyResult("a", { ...weekly, checkIns: checkedIn("2027-02-14") }), today), true);
  assert.equal(isNewRound(keyResult("a", { ...weekly, checkIns: checkedIn("2027-02-15") }), today), false);
  assert.equal(isNewRound(keyResult("a", { checkIns: checkedIn("2027-02-02") }), today), false);
});

test("how far it is, in words", () => {
  assert.equal(doneWords(2, 6), "2 of 6 done, about a minute left");
  assert.equal(doneWords(5, 6), "5 of 6 done, under a minute left");
  assert.equal(doneWords(0, 12), "0 of 12 done, about four minutes left");
  assert.equal(doneWords(6, 6), "6 of 6 done");
});
