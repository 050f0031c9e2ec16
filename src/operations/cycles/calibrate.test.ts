import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import type { Acme } from "#test/acme.ts";

const near = (one: number | null | undefined, other: number): boolean => Math.abs((one ?? Number.NaN) - other) < 1e-9;

/** Both key results of Acme, one that arrives and one that does not, reported week by week; then the quarter is over. */
async function quarter(at: Acme) {
  const { as, winRate, finished, parts } = at;
  const report = (keyResultId: string, value: number, confidence: "on-track" | "at-risk" | "off-track") =>
    as("ann").checkIns.record({ keyResultId: keyResultId as typeof winRate.id, value, confidence });
  for (const [week, on] of ["2027-02-16", "2027-02-23", "2027-03-02", "2027-03-09", "2027-03-16"].entries()) {
    parts.clock.set(on);
    await report(winRate.id, 33 + week, week < 2 ? "at-risk" : "on-track");
    await report(finished.id, 43 + week * 0.5, "on-track");
  }
  parts.clock.set("2027-03-30");
  await report(winRate.id, 38.2, "on-track");
  parts.clock.set("2027-04-10");
}

test("before anything is due there is nothing to compare", async () => {
  const at = await acme();
  await at.as("maya").checkIns.record({ keyResultId: at.winRate.id, value: 33, confidence: "on-track" });
  const { keyResults, checkIns, forecasts, brierScore } = await at.as("vera").workspace.calibration({});
  assert.deepEqual([keyResults, checkIns, forecasts, brierScore], [0, 0, 0, null]);
});

test("when the quarter is over, every confidence and every forecast is compared with what came", async () => {
  const at = await acme();
  await quarter(at);
  const whole = await at.as("vera").workspace.calibration({ cycleId: at.cycle.id });
  assert.deepEqual([whole.keyResults, whole.checkIns], [2, 11]);
  const of = (confidence: string) => whole.confidence.find((one) => one.confidence === confidence);
  assert.deepEqual([of("at-risk")?.times, of("at-risk")?.reached], [2, 1]);
  assert.deepEqual([of("on-track")?.times, near(of("on-track")?.reached, 4 / 9)], [9, true]);
  // Three check-ins are needed for a forecast, and one that is reached needs none.
  assert.equal(whole.forecasts, 6);
  assert.ok(whole.brierScore !== null && whole.brierScore < 0.25, `${whole.brierScore}`);
});

test("a team is compared by its own key results and those of the teams under it", async () => {
  const at = await acme();
  await quarter(at);
  const { as, marketing, companyId } = at;
  const team = await as("vera").teams.calibration({ teamId: marketing.id });
  assert.deepEqual([team.keyResults, team.checkIns], [1, 6]);
  assert.ok(team.confidence.every((one) => one.times === 0 || one.reached === 1));
  assert.equal((await as("vera").teams.calibration({ teamId: companyId })).keyResults, 2);
});

test("a check-in is judged by the target it was made for, not by a later one", async () => {
  const at = await acme();
  const { as, winRate, parts } = at;
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 33, confidence: "on-track" });
  parts.clock.set("2027-03-02");
  const measure = { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 34 } as const;
  await as("maya").keyResults.edit(
    { keyResultId: winRate.id, measure, targetReason: "Sales lost two." },
    { ifMatch: 1 },
  );
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 34.5, confidence: "at-risk" });
  parts.clock.set("2027-04-10");
  const { confidence } = await as("vera").teams.calibration({ teamId: at.marketing.id });
  assert.deepEqual(
    confidence.map((one) => [one.confidence, one.reached]),
    [
      ["on-track", 0],
      ["at-risk", 1],
      ["off-track", null],
    ],
  );
});
