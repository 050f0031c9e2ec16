import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, dayNumberOf } from "#lib/days.ts";
import { dayAfterSteps, stepsInYear } from "./cadence.ts";
import type { Cadence } from "./cadence.ts";
import { bandOf, canReadFrom, isBandsInOrder } from "./metric.ts";

test("where up is good, a value below the first bound is weak and one at the second is strong", () => {
  const metric = { goodDirection: "up", bands: { weak: 25, strong: 40 } } as const;
  assert.deepEqual(
    [24.9, 25, 39.9, 40].map((value) => bandOf(metric, value)),
    ["weak", "in-between", "in-between", "strong"],
  );
});

test("where down is good, a value above the first bound is weak and one at the second is strong", () => {
  const metric = { goodDirection: "down", bands: { weak: 3, strong: 1 } } as const;
  assert.deepEqual(
    [3.1, 3, 1.1, 1].map((value) => bandOf(metric, value)),
    ["weak", "in-between", "in-between", "strong"],
  );
  assert.equal(bandOf({ ...metric, bands: null }, 2), null);
});

test("bands are in order when the strong side is the good one", () => {
  assert.ok(isBandsInOrder("up", { weak: 25, strong: 40 }) && isBandsInOrder("down", { weak: 3, strong: 3 }));
  assert.ok(!isBandsInOrder("up", { weak: 40, strong: 25 }) && !isBandsInOrder("down", { weak: 1, strong: 3 }));
});

test("a key result reads from a metric that counts the same", () => {
  const rises = (unit: object) => ({ kind: "increase", unit, baseline: 1, target: 2 }) as never;
  assert.ok(canReadFrom(rises({ kind: "percent", decimals: 1 }), { kind: "percent" }));
  assert.ok(canReadFrom(rises({ kind: "currency", label: "EUR" }), { kind: "currency", label: "EUR" }));
  assert.ok(!canReadFrom(rises({ kind: "currency", label: "EUR" }), { kind: "currency", label: "USD" }));
  assert.ok(!canReadFrom(rises({ kind: "duration", label: "hours" }), { kind: "duration", label: "days" }));
  assert.ok(!canReadFrom(rises({ kind: "number" }), { kind: "percent" }));
  assert.ok(!canReadFrom({ kind: "yes-no" }, { kind: "number" }));
});

test("a cadence steps by days or by calendar months", () => {
  const after = (day: string, steps: number, cadence: Cadence) =>
    dateOf(dayAfterSteps(dayNumberOf(day), steps, cadence));
  assert.equal(after("2027-02-15", 2, "weekly"), "2027-03-01");
  assert.equal(after("2027-02-15", -1, "fortnightly"), "2027-02-01");
  assert.equal(after("2027-01-31", 1, "monthly"), "2027-02-28");
  assert.equal(after("2027-01-31", -1, "quarterly"), "2026-10-31");
  assert.deepEqual([stepsInYear("monthly"), stepsInYear("quarterly"), stepsInYear("daily")], [12, 4, 365.25]);
});
