import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "#lib/days.ts";
import { acme } from "#test/acme.ts";
import { journaledOnce, journaled, refused } from "#test/journal.ts";

/** An Acme with a metric of Marketing's. */
async function watching() {
  const at = await acme();
  const maya = at.as("maya");
  const { id, version } = await maya.metrics.create({
    teamId: at.marketing.id,
    name: "Trial to paid",
    unit: { kind: "percent", decimals: 1 },
    bands: { weak: 5, strong: 12 },
  });
  const points = async () => (await at.as("vera").metrics.get({ metricId: id })).points;
  const record = (...points: { on: string; value: number }[]) => maya.metrics.recordPoints({ metricId: id, points });
  return { ...at, at, maya, id, version, points, record };
}

test("points of a metric are kept by day, and the newest says where it stands", async () => {
  const { as, id, record, points } = await watching();
  assert.equal((await as("vera").metrics.get({ metricId: id })).newest, null);
  await record({ on: "2027-02-15", value: 4 }, { on: "2027-02-08", value: 12.5 });
  assert.deepEqual(await points(), { dates: ["2027-02-08", "2027-02-15"], values: [12.5, 4] });
  const [listed] = (await as("vera").metrics.list({})).metrics;
  assert.deepEqual([listed?.newest, listed?.band], [{ on: "2027-02-15", value: 4 }, "weak"]);
  const some = await as("vera").metrics.get({ metricId: id, from: "2027-02-09", to: "2027-02-15" });
  assert.deepEqual(some.points.dates, ["2027-02-15"]);
});

test("a later value for the same day replaces the earlier one, and the journal keeps both", async () => {
  const { at, record, points } = await watching();
  await record({ on: "2027-02-08", value: 11 }, { on: "2027-02-15", value: 12 });
  const { before, after } = await journaledOnce(at, "metric.points-recorded", async () =>
    assert.deepEqual(
      { ...(await record({ on: "2027-02-15", value: 13 }, { on: "2027-02-16", value: 14 })), id: "" },
      { id: "", added: 1, replaced: 1, unchanged: 0 },
    ),
  );
  assert.deepEqual(before, { dates: ["2027-02-15"], values: [12] });
  assert.deepEqual(after, { dates: ["2027-02-15", "2027-02-16"], values: [13, 14] });
  assert.deepEqual((await points()).values, [11, 13, 14]);
});

test("recording what is known already changes nothing", async () => {
  const { at, record } = await watching();
  await record({ on: "2027-02-15", value: 12 });
  assert.deepEqual(await journaled(at, () => record({ on: "2027-02-15", value: 12 })), []);
});

test("a thousand points are recorded as one activity; one more, a day twice or a day to come is refused", async () => {
  const { at, record, points } = await watching();
  const many = (count: number) =>
    Array.from({ length: count }, (_none, back) => ({ on: addDays("2027-02-16", -back), value: back }));
  await journaledOnce(at, "metric.points-recorded", () => record(...many(1000)));
  assert.equal((await points()).dates.length, 1000);
  await refused(at, "invalid-input", () => record(...many(1001)));
  await refused(at, "invalid-input", () => record({ on: "2027-02-15", value: 1 }, { on: "2027-02-15", value: 2 }));
  await refused(at, "invalid-input", () => record({ on: "2027-02-18", value: 1 }));
});

test("a point is taken away, and the journal keeps that it was there", async () => {
  const { at, maya, id, record, points } = await watching();
  await record({ on: "2027-02-08", value: 11 }, { on: "2027-02-15", value: 12 });
  const { before } = await journaledOnce(at, "metric.point-removed", () =>
    maya.metrics.removePoint({ metricId: id, on: "2027-02-15" }),
  );
  assert.deepEqual(before, { dates: ["2027-02-15"], values: [12] });
  assert.deepEqual((await points()).values, [11]);
  await refused(at, "not-found", () => maya.metrics.removePoint({ metricId: id, on: "2027-02-15" }));
});

test("its owner and its team record points of a metric, and nobody else but owners and admins", async () => {
  const { at, as, id, record } = await watching();
  await record({ on: "2027-02-08", value: 11 });
  const points = [{ on: "2027-02-15", value: 12 }];
  for (const who of ["ben", "vera"] as const) {
    await refused(at, "not-allowed", () => as(who).metrics.recordPoints({ metricId: id, points }));
    await refused(at, "not-allowed", () => as(who).metrics.removePoint({ metricId: id, on: "2027-02-08" }));
  }
  await as("omar").metrics.recordPoints({ metricId: id, points });
});

test("a metric is forecast from its points, at its cadence", async () => {
  const { as, id, record } = await watching();
  const forecast = () => as("vera").metrics.forecast({ metricId: id });
  assert.equal((await forecast()).state, "too-early");
  await record(
    ...Array.from({ length: 52 }, (_none, back) => ({ on: addDays("2027-02-15", -back * 7), value: 11 + (back % 5) })),
  );
  const { state, coming, points } = await forecast();
  assert.deepEqual([state, points, coming.length, coming[0]?.on], ["forecast", 52, 13, "2027-02-22"]);
});

test("bands whose strong side is not the good one are refused, also when the good direction turns", async () => {
  const { at, maya, marketing, id, version } = await watching();
  await refused(at, "invalid-input", () =>
    maya.metrics.create({
      teamId: marketing.id,
      name: "Errors",
      unit: { kind: "number" },
      goodDirection: "down",
      bands: { weak: 1, strong: 9 },
    }),
  );
  await refused(at, "invalid-input", () =>
    maya.metrics.edit({ metricId: id, goodDirection: "down" }, { ifMatch: version }),
  );
});

test("a removed metric takes no points, and comes back with those it had", async () => {
  const { at, as, maya, id, version, record, points } = await watching();
  await record({ on: "2027-02-15", value: 12 });
  await journaledOnce(at, "metric.removed", () => maya.metrics.remove({ metricId: id }, { ifMatch: version }));
  assert.deepEqual((await as("vera").metrics.list({})).metrics, []);
  await refused(at, "not-found", () => record({ on: "2027-02-16", value: 13 }));
  await journaledOnce(at, "metric.restored", () => maya.metrics.restore({ metricId: id }));
  assert.deepEqual((await points()).values, [12]);
});

test("a team with a metric is not removed, and a metric is not given to a team that is not yours", async () => {
  const { at, as, maya, companyId, people, product, id, version } = await watching();
  const team = await as("ann").teams.create({ parentId: companyId, name: "Growth" });
  await as("omar").metrics.create({ teamId: team.id, name: "Signups", unit: { kind: "number" } });
  await refused(at, "team-not-empty", () => as("ann").teams.remove({ teamId: team.id }, { ifMatch: team.version }));
  await refused(at, "not-allowed", () => maya.metrics.edit({ metricId: id, teamId: product.id }, { ifMatch: version }));
  await refused(at, "not-allowed", () =>
    maya.metrics.create({ name: "Ben's", ownerId: people.ben, unit: { kind: "number" } }),
  );
});
