import assert from "node:assert/strict";
import { test } from "node:test";
import type { Asked } from "#contract/index.ts";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

type Measure = Asked["keyResults"]["add"]["measure"];
type Reported = Omit<Asked["checkIns"]["record"], "keyResultId" | "confidence">;

/** An Acme with a key result of this measure, and Maya to check in on it. */
async function measured(measure: Measure) {
  const at = await acme();
  const keyResult = await at.as("maya").keyResults.add({ objectiveId: at.shortlist.id, title: "Measured", measure });
  const report = (reported: Reported) =>
    at.as("maya").checkIns.record({ keyResultId: keyResult.id, confidence: "on-track", ...reported });
  return { ...at, at, keyResult, report };
}

test("a check-in keeps the value, the confidence and the day, and is journaled once", async () => {
  const at = await acme();
  const { as, winRate, today, people } = at;
  const input = {
    keyResultId: winRate.id,
    value: 33.5,
    confidence: "at-risk",
    note: "Two deals won.",
    blocker: "Pricing",
  } as const;
  const line = await journaledOnce(at, "check-in.recorded", async () => {
    const checkIn = await as("maya").checkIns.record(input);
    const { id, recordedAt, ...rest } = checkIn;
    assert.deepEqual(rest, {
      ...input,
      personId: people.maya,
      on: today,
      numerator: null,
      denominator: null,
      milestonesDone: [],
      version: 1,
    });
    assert.deepEqual(await as("vera").checkIns.list({ keyResultId: winRate.id }), {
      checkIns: [checkIn],
      nextCursor: null,
    });
  });
  assert.equal(line.before, null);
  assert.equal(line.subject.kind, "check-in");
  assert.equal(line.personId, people.maya);
});

test("a closed cycle refuses check-ins, and takes them again when it is reopened", async () => {
  const at = await acme();
  const { as, winRate, cycle } = at;
  const checkIn = () => as("maya").checkIns.record({ keyResultId: winRate.id, value: 33.5, confidence: "at-risk" });
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", checkIn);
  const reopen = () =>
    as("ann").cycles.changeState({ cycleId: cycle.id, state: "active" }, { ifMatch: cycle.version + 1 });
  await journaledOnce(at, "cycle.reopened", reopen);
  await journaledOnce(at, "check-in.recorded", checkIn);
});

test("a check-in is dated within its cycle and not in the future; somewhere it is tomorrow already", async () => {
  const { at, report } = await measured({ kind: "increase", unit: { kind: "number" }, baseline: 0, target: 9 });
  for (const on of ["2027-01-04", "2027-02-17"]) assert.equal((await report({ value: 1, on })).on, on);
  for (const on of ["2027-01-03", "2027-02-18", "2027-04-04"])
    await refused(at, "date-outside-cycle", () => report({ value: 1, on }));
});

test("after a cycle's last day a check-in is dated on it", async () => {
  const { at, parts, report } = await measured({ kind: "increase", unit: { kind: "number" }, baseline: 0, target: 9 });
  parts.clock.set("2027-04-20");
  assert.equal((await report({ value: 1 })).on, "2027-04-03");
  parts.clock.set("2027-01-02");
  await refused(at, "date-outside-cycle", () => report({ value: 1 }));
});

test("milestones are reported by their keys, and count their weight", async () => {
  const milestones = [
    { key: "draft", title: "Draft", weight: 1 },
    { key: "launch", title: "Launch", weight: 3 },
  ];
  const { at, as, keyResult, report } = await measured({ kind: "milestones", milestones });
  const { value, milestonesDone } = await report({ milestonesDone: ["launch", "launch"] });
  assert.deepEqual({ value, milestonesDone }, { value: 3, milestonesDone: ["launch"] });
  assert.equal((await as("vera").keyResults.get({ keyResultId: keyResult.id })).numbers.progress, 0.75);
  assert.equal((await report({ milestonesDone: [] })).value, 0);
  for (const wrong of [{ value: 3 }, { milestonesDone: ["rehearsal"] }, {}])
    await refused(at, "value-does-not-fit", () => report(wrong));
});

test("yes-no takes 1 and 0 and nothing between", async () => {
  const { at, report } = await measured({ kind: "yes-no" });
  assert.equal((await report({ value: 1 })).value, 1);
  assert.equal((await report({ value: 0 })).value, 0);
  for (const wrong of [{ value: 0.5 }, { milestonesDone: ["draft"] }, { numerator: 1, denominator: 2 }])
    await refused(at, "value-does-not-fit", () => report(wrong));
});

test("a ratio keeps both of its parts", async () => {
  const { at, report } = await measured({ kind: "increase", unit: { kind: "ratio" }, baseline: 0, target: 1 });
  const { value, numerator, denominator } = await report({ numerator: 1, denominator: 3 });
  assert.deepEqual({ value, numerator, denominator }, { value: 0.333333333333333, numerator: 1, denominator: 3 });
  assert.equal((await report({ value: 0.4 })).numerator, null);
  for (const wrong of [{ numerator: 1 }, { numerator: 1, denominator: 0 }, { value: 1, numerator: 1, denominator: 1 }])
    await refused(at, "value-does-not-fit", () => report(wrong));
});

test("numbers come back as they were written, to the fifteenth digit", async () => {
  const { at, as, keyResult, report } = await measured({
    kind: "increase",
    unit: { kind: "number" },
    baseline: 0,
    target: 9,
  });
  const values = [0.1, -0.000001, 123456789.012345, 999999999999999, 1e-9];
  for (const value of values) assert.equal((await report({ value })).value, value);
  const kept = (await as("vera").keyResults.get({ keyResultId: keyResult.id })).checkIns.values;
  assert.deepEqual(new Set(kept), new Set(values));
  for (const value of [1.2345678901234567, 1e16]) await refused(at, "invalid-input", () => report({ value }));
});

test("a request that arrives eight times at once with one key is one check-in", async () => {
  const at = await acme();
  const { as, winRate } = at;
  const once = () =>
    as("maya").checkIns.record(
      { keyResultId: winRate.id, value: 33, confidence: "on-track" },
      { idempotencyKey: "once" },
    );
  const line = await journaledOnce(at, "check-in.recorded", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, once));
    assert.equal(new Set(answers.map((answer) => answer.id)).size, 1);
  });
  const { checkIns } = await as("vera").checkIns.list({ keyResultId: winRate.id });
  assert.deepEqual(
    checkIns.map((one) => one.id),
    [line.subject.id],
  );
  // Another person's key of the same name is another key.
  await journaledOnce(at, "check-in.recorded", () =>
    as("omar").checkIns.record(
      { keyResultId: winRate.id, value: 33, confidence: "on-track" },
      { idempotencyKey: "once" },
    ),
  );
});
