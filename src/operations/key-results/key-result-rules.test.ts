import assert from "node:assert/strict";
import { test } from "node:test";
import type { Asked } from "#contract/index.ts";
import { wholePlan } from "#okr/plan.ts";
import { acme } from "#test/acme.ts";
import type { Acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

const yesNo = { kind: "yes-no" } as const;
const adding =
  ({ as, shortlist }: Acme) =>
  (more: Partial<Asked["keyResults"]["add"]>) =>
    as("maya").keyResults.add({ objectiveId: shortlist.id, title: "Added", measure: yesNo, ...more });

test("a key result takes what it is not told from its objective and cycle", async () => {
  const at = await acme();
  const { people, marketing, shortlist } = at;
  const line = await journaledOnce(at, "key-result.added", async () => {
    const { ownerId, teamId, objectiveId, startsOn, dueOn, share, position } = await adding(at)({});
    assert.deepEqual([ownerId, teamId, objectiveId], [people.maya, marketing.id, shortlist.id]);
    assert.deepEqual([startsOn, dueOn, share, position], ["2027-01-04", "2027-04-03", null, 1]);
  });
  assert.equal((line.after as { title: string }).title, "Added");
});

test("every measure comes back as it was written, placeholders included", async () => {
  const at = await acme();
  const unit = { kind: "custom", label: "posts", decimals: 0 } as const;
  const measures: Asked["keyResults"]["add"]["measure"][] = [
    { kind: "increase", unit, baseline: null, target: null },
    { kind: "decrease", unit: { kind: "duration", label: "days" }, baseline: 9.5, target: 3 },
    { kind: "at-least", unit: { kind: "currency", label: "EUR", decimals: 2 }, bound: 100.25 },
    { kind: "at-most", unit: { kind: "rating" }, bound: null },
    { kind: "between", unit: { kind: "percent" }, low: -5, high: 5 },
    yesNo,
    {
      kind: "milestones",
      milestones: [
        { key: "a", title: "A", weight: 1, dueOn: "2027-02-01" },
        { key: "b", title: "B", weight: 0.5 },
      ],
    },
    { kind: "recurring", unit, perPeriod: 5, period: "week" },
    {
      kind: "find-baseline",
      unit: { kind: "ratio" },
      metric: "Share of voice",
      how: "Count mentions",
      by: "2027-02-01",
    },
  ];
  for (const measure of measures) {
    const { id } = await adding(at)({ measure });
    assert.deepEqual((await at.as("vera").keyResults.get({ keyResultId: id })).measure, measure);
  }
});

test("fixed shares of an objective add up to at most 100%", async () => {
  const at = await acme();
  const { as } = at;
  const first = await adding(at)({ share: 33.3 });
  await adding(at)({ share: 33.3 });
  await refused(at, "shares-over-100", () => adding(at)({ share: 33.5 }));
  const third = await adding(at)({ share: 33.4 });
  await refused(at, "shares-over-100", () =>
    as("maya").keyResults.edit({ keyResultId: first.id, share: 33.4 }, { ifMatch: first.version }),
  );
  await as("maya").keyResults.remove({ keyResultId: third.id }, { ifMatch: third.version });
  await as("maya").keyResults.edit({ keyResultId: first.id, share: 60 }, { ifMatch: first.version });
  await refused(at, "shares-over-100", () => as("maya").keyResults.restore({ keyResultId: third.id }));
});

test("two people who fix shares at the same moment stay within 100%", async () => {
  const at = await acme();
  const outcomes = await Promise.allSettled([adding(at)({ share: 60 }), adding(at)({ share: 60 })]);
  assert.deepEqual(outcomes.map((one) => one.status).toSorted(), ["fulfilled", "rejected"]);
});

test("a moved key result brings its fixed share only where there is room for it", async () => {
  const at = await acme();
  const { as, trust, finished } = at;
  await as("ben").keyResults.edit({ keyResultId: finished.id, share: 70 }, { ifMatch: finished.version });
  const moving = await adding(at)({ share: 40 });
  const move = () =>
    as("ann").keyResults.move({ keyResultId: moving.id, objectiveId: trust.id }, { ifMatch: moving.version });
  await refused(at, "shares-over-100", move);
  await as("ben").keyResults.edit({ keyResultId: finished.id, share: null }, { ifMatch: finished.version + 1 });
  const line = await journaledOnce(at, "key-result.moved", move);
  const { objectiveId, teamId, position } = line.after as { objectiveId: string; teamId: string; position: number };
  assert.deepEqual([objectiveId, teamId, position], [trust.id, at.product.id, 1]);
});

test("a key result moves to a place in its list", async () => {
  const at = await acme();
  const added = await adding(at)({});
  await at.as("maya").keyResults.move({ keyResultId: added.id, position: 0 }, { ifMatch: added.version });
  const { keyResults } = wholePlan(await at.as("vera").plan.get({ cycleId: at.cycle.id }));
  const places = new Map(keyResults.map((one) => [one.title, one.position]));
  assert.deepEqual([places.get("Added"), places.get("Win rate in enterprise deals")], [0, 1]);
});

test("a key result lies within its cycle and ends after it starts", async () => {
  const at = await acme();
  for (const dates of [
    { startsOn: "2027-01-03" },
    { dueOn: "2027-04-04" },
    { startsOn: "2027-03-02", dueOn: "2027-03-01" },
  ])
    await refused(at, "date-outside-cycle", () => adding(at)(dates));
  assert.equal((await adding(at)({ startsOn: "2027-03-01", dueOn: "2027-03-01" })).dueOn, "2027-03-01");
});

test("a key result counts under each further objective once, and not twice under its home", async () => {
  const at = await acme();
  const { as, winRate, trust, shortlist } = at;
  const edit = (alsoUnder: (typeof trust.id)[]) =>
    as("maya").keyResults.edit({ keyResultId: winRate.id, alsoUnder }, { ifMatch: winRate.version });
  await refused(at, "invalid-input", () => edit([trust.id, trust.id]));
  await refused(at, "invalid-input", () => edit([shortlist.id]));
  assert.deepEqual((await edit([trust.id])).alsoUnder, [trust.id]);
  const home = await as("ann").keyResults.move(
    { keyResultId: winRate.id, objectiveId: trust.id },
    { ifMatch: winRate.version + 1 },
  );
  assert.deepEqual(home.alsoUnder, []);
});

test("a target changes mid-cycle and the history shows both; check-ins that fit stay", async () => {
  const at = await acme();
  const { as, winRate } = at;
  await as("maya").checkIns.record({ keyResultId: winRate.id, value: 33, confidence: "on-track", note: "First." });
  const measure = { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 36 } as const;
  const edit = (targetReason?: string) =>
    as("maya").keyResults.edit({ keyResultId: winRate.id, measure, targetReason }, { ifMatch: winRate.version });
  await refused(at, "reason-needed", () => edit());
  await edit("A rival halved its price.");
  await refused(at, "value-does-not-fit", () =>
    as("maya").keyResults.edit({ keyResultId: winRate.id, measure: yesNo }, { ifMatch: winRate.version + 1 }),
  );
  const { checkIns, changes, targetChanges } = await as("vera").keyResults.history({ keyResultId: winRate.id });
  assert.deepEqual(
    checkIns.map((one) => one.note),
    ["First."],
  );
  assert.deepEqual(
    changes.map((one) => one.operation),
    ["key-result.added", "key-result.edited"],
  );
  const targets = changes
    .flatMap((one) => [one.before, one.after])
    .map((view) => (view as { measure: { target: number } } | null)?.measure.target);
  assert.deepEqual(targets, [undefined, 38, 38, 36]);
  assert.deepEqual(targetChanges, [
    {
      on: at.today,
      personId: at.people.maya,
      before: winRate.measure,
      after: measure,
      reason: "A rival halved its price.",
    },
  ]);
});

test("before the first check-in a target changes without a reason", async () => {
  const { as, winRate } = await acme();
  const measure = { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 36 } as const;
  const { targetReason } = await as("maya").keyResults.edit(
    { keyResultId: winRate.id, measure },
    { ifMatch: winRate.version },
  );
  assert.equal(targetReason, "");
});

test("a found baseline becomes a number to move, and its check-in stays", async () => {
  const at = await acme();
  const added = await adding(at)({
    measure: { kind: "find-baseline", unit: { kind: "percent" }, metric: "Recall", how: "A survey", by: "2027-02-01" },
  });
  await at.as("maya").checkIns.record({ keyResultId: added.id, value: 12, confidence: "on-track" });
  const measure = { kind: "increase", unit: { kind: "percent" }, baseline: 12, target: 20 } as const;
  await at.as("maya").keyResults.edit({ keyResultId: added.id, measure }, { ifMatch: added.version });
  const { checkIns, numbers } = await at.as("vera").keyResults.get({ keyResultId: added.id });
  assert.deepEqual([checkIns.values, numbers.progress], [[12], 0]);
});

test("a closed cycle takes no new key results and changes none", async () => {
  const at = await acme();
  const { as, cycle, winRate } = at;
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => adding(at)({}));
  await refused(at, "cycle-closed", () =>
    as("maya").keyResults.edit({ keyResultId: winRate.id, title: "New" }, { ifMatch: winRate.version }),
  );
  await refused(at, "cycle-closed", () =>
    as("maya").keyResults.move({ keyResultId: winRate.id, position: 0 }, { ifMatch: winRate.version }),
  );
  await refused(at, "cycle-closed", () =>
    as("maya").keyResults.remove({ keyResultId: winRate.id }, { ifMatch: winRate.version }),
  );
});
