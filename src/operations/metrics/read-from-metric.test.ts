import assert from "node:assert/strict";
import { test } from "node:test";
import { wholePlan } from "#okr/plan.ts";
import { addDays } from "#lib/days.ts";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

const percent = { kind: "percent", decimals: 1 } as const;

/** An Acme whose win rate reads from a metric with weekly points up to a day. */
async function reading(valueBack: (weeks: number) => number, last = "2027-02-15") {
  const at = await acme();
  const maya = at.as("maya");
  const { id: metricId } = await maya.metrics.create({ teamId: at.marketing.id, name: "Win rate", unit: percent });
  const points = Array.from({ length: 60 }, (_none, back) => ({
    on: addDays(last, -back * 7),
    value: valueBack(back),
  }));
  await maya.metrics.recordPoints({ metricId, points });
  const keyResultId = at.winRate.id;
  const edit = (metric: typeof metricId | null, ifMatch = at.winRate.version) =>
    maya.keyResults.edit({ keyResultId, metricId: metric }, { ifMatch });
  return { ...at, at, maya, metricId, keyResultId, edit };
}

test("a key result reads from a metric: the plan and the metric say so, and the newest value is there", async () => {
  const { at, as, cycle, metricId, keyResultId, edit } = await reading((back) => 33 - back / 10);
  await journaledOnce(at, "key-result.edited", () => edit(metricId));
  const keyResult = await as("vera").keyResults.get({ keyResultId });
  assert.deepEqual([keyResult.metricId, keyResult.metricValue], [metricId, { on: "2027-02-15", value: 33 }]);
  const { keyResults } = wholePlan(await as("vera").plan.get({ cycleId: cycle.id }));
  assert.deepEqual(
    keyResults.map((one) => one.metricId),
    keyResults.map((one) => (one.id === keyResultId ? metricId : null)),
  );
  assert.deepEqual((await as("vera").metrics.get({ metricId })).keyResultIds, [keyResultId]);
  await edit(null, keyResult.version);
  assert.equal((await as("vera").keyResults.get({ keyResultId })).metricValue, null);
});

test("a metric that counts something else is refused, whichever of the two changes", async () => {
  const { at, maya, marketing, shortlist, metricId, keyResultId, edit } = await reading(() => 33);
  const { id: trials } = await maya.metrics.create({ teamId: marketing.id, name: "Trials", unit: { kind: "number" } });
  await refused(at, "metric-does-not-fit", () => edit(trials));
  await refused(at, "metric-does-not-fit", () =>
    maya.keyResults.add({
      objectiveId: shortlist.id,
      title: "Told",
      measure: { kind: "yes-no" },
      metricId: trials,
    }),
  );
  const { version } = await edit(metricId);
  const measure = { kind: "increase", unit: { kind: "number" }, baseline: 31, target: 38 } as const;
  await refused(at, "metric-does-not-fit", () => maya.keyResults.edit({ keyResultId, measure }, { ifMatch: version }));
  await refused(at, "metric-does-not-fit", () =>
    maya.metrics.edit({ metricId, unit: { kind: "number" } }, { ifMatch: 1 }),
  );
  await maya.keyResults.edit({ keyResultId, measure, metricId: trials }, { ifMatch: version });
});

test("a check-in without a number takes the metric's of that day; before its first point it has to be given", async () => {
  const { at, maya, metricId, keyResultId, edit } = await reading((back) => 33 - back / 10, "2027-02-15");
  const record = (on: string) => maya.checkIns.record({ keyResultId, on, confidence: "on-track", note: "As it was." });
  await refused(at, "value-does-not-fit", () => record("2027-02-10"));
  await edit(metricId);
  assert.equal((await record("2027-02-10")).value, 32.9);
  assert.equal((await maya.checkIns.record({ keyResultId, value: 32, confidence: "on-track" })).value, 32);
  for (let back = 0; back < 60; back++)
    await maya.metrics.removePoint({ metricId, on: addDays("2027-02-15", -back * 7) });
  await refused(at, "value-does-not-fit", () => record("2027-02-11"));
});

test("a key result's forecast knows what its metric did before, and so do the plan's numbers", async () => {
  const widths: number[] = [];
  for (const swing of [0.1, 4]) {
    const { as, parts, maya, cycle, metricId, keyResultId, edit } = await reading(
      (back) => Math.round((31 + swing * Math.sin(back * 2)) * 100) / 100,
      "2027-01-04",
    );
    for (const [week, value] of [31.2, 31.9, 32.4, 33].entries()) {
      parts.clock.set(addDays("2027-01-12", week * 7));
      await maya.checkIns.record({ keyResultId, value, confidence: "on-track" });
    }
    const forecast = () => as("vera").keyResults.forecast({ keyResultId });
    const before = await forecast();
    await edit(metricId);
    const after = await forecast();
    assert.deepEqual([before.points, after.points], [4, 4 + 60]);
    assert.notEqual(after.likelihood, before.likelihood);
    const { keyResults } = await as("vera").plan.numbers({ cycleId: cycle.id });
    assert.equal(keyResults.find((one) => one.keyResultId === keyResultId)?.likelihood, after.likelihood);
    const end = after.quantiles.at(-1);
    widths.push((end?.q90 ?? 0) - (end?.q10 ?? 0));
  }
  const [calm = 0, wild = 0] = widths;
  assert.ok(calm > 0 && wild > calm + 1, `${calm} after a calm past, ${wild} after a wild one`);
});

test("a metric that was removed keeps telling the key results that read from it, and takes no new ones", async () => {
  const { at, as, maya, metricId, keyResultId, edit, shortlist } = await reading(() => 33);
  await edit(metricId);
  await maya.metrics.remove({ metricId }, { ifMatch: 1 });
  assert.equal((await as("vera").keyResults.get({ keyResultId })).metricValue?.value, 33);
  await refused(at, "not-found", () =>
    maya.keyResults.add({
      objectiveId: shortlist.id,
      title: "Win rate again",
      measure: { kind: "increase", unit: percent, baseline: 31, target: 38 },
      metricId,
    }),
  );
});
