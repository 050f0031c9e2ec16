import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";

/** An Acme whose win rate was reported week by week. */
async function reported(values: readonly number[], confidence: "on-track" | "off-track") {
  const at = await acme();
  const { as, winRate, parts } = at;
  for (const [week, value] of values.entries()) {
    parts.clock.set(`2027-02-${String(16 + week * 2).padStart(2, "0")}`);
    await as("maya").checkIns.record({ keyResultId: winRate.id, value, confidence });
  }
  return { ...at, forecast: () => as("vera").keyResults.forecast({ keyResultId: winRate.id }) };
}

test("before three check-ins it is too early to say", async () => {
  const { forecast } = await reported([31.5, 32], "on-track");
  const { state, likelihood, because, quantiles } = await forecast();
  assert.deepEqual([state, likelihood, quantiles], ["too-early", null, []]);
  assert.match(because, /^Too early to say/);
});

test("from three check-ins on a key result has a range for each coming check-in, and a likelihood", async () => {
  const { forecast } = await reported([31.5, 33, 34.5, 36], "on-track");
  const { state, likelihood, quantiles, points, disagreement } = await forecast();
  assert.equal(state, "forecast");
  assert.equal(points, 4);
  assert.ok(likelihood !== null && likelihood > 0.3, `${likelihood}`);
  assert.equal(quantiles.at(-1)?.on, "2027-04-03");
  for (const one of quantiles)
    assert.ok(one.q10 <= one.q25 && one.q25 <= one.q50 && one.q50 <= one.q75 && one.q75 <= one.q90);
  assert.equal(disagreement, null);
});

test("a person who is on track against the odds is hopeful, in the forecast and in the plan's numbers", async () => {
  const { as, cycle, winRate, forecast } = await reported([31.2, 31.1, 31, 31], "on-track");
  const { likelihood, disagreement, confidence } = await forecast();
  assert.ok(likelihood !== null && likelihood < 0.3, `${likelihood}`);
  assert.deepEqual([confidence, disagreement], ["on-track", "hopeful"]);
  const { keyResults } = await as("vera").plan.numbers({ cycleId: cycle.id });
  const own = keyResults.find((one) => one.keyResultId === winRate.id);
  assert.deepEqual([own?.likelihood, own?.disagreement], [likelihood, "hopeful"]);
});
