import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cycle } from "#okr/cycle.ts";
import type { CycleId } from "#okr/ids.ts";
import { currentCycle, cycleAfter, quarterOf } from "./current-cycle.ts";

const cycle = (name: string, startsOn: string, endsBefore: string, state: Cycle["state"] = "active"): Cycle => ({
  id: `cyc_${name}` as CycleId,
  name,
  kind: "quarter",
  state,
  startsOn,
  endsBefore,
  version: 1,
});

const year = cycle("FY27", "2027-01-01", "2028-01-01");
const first = cycle("Q1", "2027-01-01", "2027-04-01");
const second = cycle("Q2", "2027-04-01", "2027-07-01", "planning");

test("the cycle that runs today is meant, the quarter before the year", () => {
  assert.equal(currentCycle([second, year, first], "2027-02-16")?.name, "Q1");
});

test("a closed cycle is meant only when there is no other", () => {
  const closed = { ...first, state: "closed" as const };
  assert.equal(currentCycle([closed, second], "2027-02-16")?.name, "Q2");
  assert.equal(currentCycle([closed], "2027-02-16")?.name, "Q1");
  assert.equal(currentCycle([], "2027-02-16"), undefined);
});

test("a first cycle is offered as the calendar's quarter", () => {
  assert.deepEqual(quarterOf("2026-11-22"), {
    name: "2026 Q4",
    kind: "quarter",
    startsOn: "2026-10-01",
    endsBefore: "2027-01-01",
  });
});

test("the next cycle starts where this one ends and is as long", () => {
  assert.deepEqual(cycleAfter(first), { startsOn: "2027-04-01", endsBefore: "2027-07-01" });
  assert.deepEqual(cycleAfter(cycle("13 weeks", "2027-01-04", "2027-04-05")), {
    startsOn: "2027-04-05",
    endsBefore: "2027-07-05",
  });
});
