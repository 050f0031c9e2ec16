import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Confidence } from "#okr/check-in.ts";
import type { KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import { CountedPlan } from "./counted-plan.ts";
import { usualBounds } from "./health.ts";
import type { PlanFacts, PlanKeyResult, PlanObjective } from "./plan-facts.ts";
import { numbersOfPlan } from "./plan-numbers.ts";
import type { PlanNumbers } from "./plan-numbers.ts";

const maya = "per_maya" as PersonId;
const objectiveId = (name: string) => `obj_${name}` as ObjectiveId;
const keyResultId = (name: string) => `kr_${name}` as KeyResultId;
const teamId = (name: string) => `tea_${name}` as TeamId;

const objective = (name: string, rest: Partial<PlanObjective> = {}): PlanObjective => ({
  id: objectiveId(name),
  teamId: teamId("company"),
  ownerId: maya,
  title: `Objective ${name}`,
  rollUp: "key-results",
  supports: [],
  ...rest,
});
const keyResult = (
  name: string,
  under: string,
  values: number[],
  rest: Partial<PlanKeyResult> = {},
): PlanKeyResult => ({
  id: keyResultId(name),
  objectiveId: objectiveId(under),
  teamId: teamId("company"),
  ownerId: maya,
  title: `Key result ${name}`,
  measure: { kind: "increase", unit: { kind: "percent" }, baseline: 0, target: 100 },
  pace: { shape: "even" },
  startsOn: "2027-01-04",
  dueOn: "2027-04-03",
  share: null,
  alsoUnder: [],
  checkIns: {
    dates: values.map((_, week) => ["2027-01-12", "2027-02-09", "2027-02-16"][week] ?? "2027-02-16"),
    values,
    confidences: values.map((): Confidence => "on-track"),
  },
  ...rest,
});
const plan = (objectives: PlanObjective[], keyResults: PlanKeyResult[], rest: Partial<PlanFacts> = {}): PlanFacts => ({
  workspace: usualBounds,
  cycle: { endsBefore: "2027-04-04" },
  objectives,
  keyResults,
  today: "2027-02-16",
  ...rest,
});
const progressIn = (facts: PlanFacts, name: string) =>
  numbersOfPlan(facts).objectiveNumbersById.get(objectiveId(name))?.progress;
const supports = (...names: string[]) => names.map((name) => ({ kind: "objective" as const, id: objectiveId(name) }));

test("a shared key result counts under each of its objectives, and once in the totals", () => {
  const facts = plan(
    [objective("a"), objective("b", { teamId: teamId("product") })],
    [
      keyResult("1", "a", [80], { alsoUnder: [objectiveId("b"), objectiveId("b"), objectiveId("a")], share: 50 }),
      keyResult("2", "a", [20]),
      keyResult("3", "b", [40]),
    ],
  );
  assert.equal(progressIn(facts, "a"), 0.5);
  assert.equal(progressIn(facts, "b")?.toFixed(6), "0.600000");
  const { company, teamNumbersById } = numbersOfPlan(facts);
  assert.equal(company.numbers.progress?.toFixed(6), ((0.8 + 0.2 + 0.4) / 3).toFixed(6));
  assert.deepEqual(company.tally, { "on-track": 3, "at-risk": 0, "off-track": 0, "not-started": 0 });
  assert.equal(teamNumbersById.get(teamId("product"))?.numbers.progress, 0.8);
});

test("a team's total includes the teams under it when their tree is given, and a circle of teams ends", () => {
  const teams = [
    { id: teamId("company"), parentId: null },
    { id: teamId("product"), parentId: teamId("company") },
    { id: teamId("idle"), parentId: teamId("company") },
    { id: teamId("x"), parentId: teamId("y") },
    { id: teamId("y"), parentId: teamId("x") },
  ];
  const facts = plan(
    [objective("a")],
    [keyResult("1", "a", [80], { teamId: teamId("product") }), keyResult("2", "a", [20], { teamId: teamId("x") })],
    { teams },
  );
  const { teamNumbersById } = numbersOfPlan(facts);
  const progress = (name: string) => teamNumbersById.get(teamId(name))?.numbers.progress;
  assert.deepEqual([progress("company"), progress("product"), progress("y"), progress("idle")], [0.8, 0.8, 0.2, null]);
});

test("an objective may be made of the objectives that support it or one of its key results, or of both", () => {
  const made = (rollUp: PlanObjective["rollUp"]) =>
    plan(
      [
        objective("up", { rollUp }),
        objective("a", { supports: supports("up") }),
        objective("b", { supports: [{ kind: "key-result", id: keyResultId("1") }, ...supports("up")] }),
      ],
      [keyResult("1", "up", [90]), keyResult("2", "a", [30]), keyResult("3", "b", [60])],
    );
  assert.equal(progressIn(made("key-results"), "up"), 0.9);
  assert.equal(progressIn(made("supporting-objectives"), "up")?.toFixed(6), "0.450000");
  assert.equal(progressIn(made("both"), "up")?.toFixed(6), "0.600000");
});

test("supports that run in a circle end, are left out and named, and do not depend on the order", () => {
  const both = { rollUp: "both" as const };
  const objectives = [
    objective("a", { ...both, supports: supports("b") }),
    objective("b", { ...both, supports: supports("a") }),
    objective("c", { ...both, supports: supports("a", "c") }),
  ];
  const keyResults = [keyResult("1", "a", [90]), keyResult("2", "b", [30]), keyResult("3", "c", [60])];
  const facts = plan(objectives, keyResults);
  assert.equal(progressIn(facts, "a"), 0.75);
  assert.equal(progressIn(facts, "b"), 0.3);
  assert.equal(progressIn(plan(objectives.toReversed(), keyResults), "a"), 0.75);
  assert.match(
    numbersOfPlan(facts).objectiveNumbersById.get(objectiveId("b"))?.because ?? "",
    /support themselves: Objective a\./,
  );
});

test("ten thousand objectives that support one another in a row, or in a ring, are no trouble", () => {
  const count = 10_000;
  const chain = Array.from({ length: count }, (_, at) =>
    objective(String(at), { rollUp: "supporting-objectives", supports: at === 0 ? [] : supports(String(at - 1)) }),
  );
  const bottom = keyResult("1", String(count - 1), [50]);
  const bare = chain.map((one, at) => (at === count - 1 ? { ...one, rollUp: "key-results" as const } : one));
  assert.equal(progressIn(plan(bare, [bottom]), "0"), 0.5);
  const ring = chain.map((one, at) => (at === 0 ? { ...one, supports: supports(String(count - 1)) } : one));
  assert.equal(progressIn(plan(ring, [bottom]), "0"), null);
});

test("an objective without an owner, or past its cycle, says so; other flags only when all of it wears them", () => {
  const flags = (facts: PlanFacts) => numbersOfPlan(facts).objectiveNumbersById.get(objectiveId("a"))?.flags;
  const stalled = [keyResult("1", "a", [5, 5, 5])];
  assert.deepEqual(flags(plan([objective("a")], stalled)), ["stalled"]);
  assert.deepEqual(flags(plan([objective("a")], [...stalled, keyResult("2", "a", [5, 9, 12])])), []);
  assert.deepEqual(flags(plan([objective("a", { ownerId: null })], [], { today: "2027-04-04" })), [
    "unowned",
    "past-due",
  ]);
});

test("every number explains itself with its inputs", () => {
  const facts = plan(
    [objective("a")],
    [
      keyResult("1", "a", [31, 33.5], {
        measure: { kind: "increase", unit: { kind: "percent", decimals: 1 }, baseline: 31, target: 38 },
      }),
      keyResult("2", "a", [], { measure: { kind: "increase", unit: { kind: "percent" }, baseline: null, target: 38 } }),
      keyResult("3", "a", [3, 3.4], {
        measure: { kind: "at-most", unit: { kind: "duration", label: "hours" }, bound: 4 },
        share: 0,
      }),
    ],
  );
  const { keyResultNumbersById, objectiveNumbersById, company } = numbersOfPlan(facts);
  const because = (name: string) => keyResultNumbersById.get(keyResultId(name))?.because;
  assert.equal(
    because("1"),
    "Progress at the check-in of Feb 9: (now 33.5% − baseline 31%) ÷ (target 38% − baseline 31%) = 36%. Pace on Feb 16 is 48% (an even pace from Jan 4 to Apr 3), 13 points behind: at risk (up to 10 behind is on track, up to 25 at risk).",
  );
  assert.equal(because("2"), "No progress: the baseline is not filled in yet.");
  assert.equal(
    because("3"),
    "Progress at the check-in of Feb 9: weeks held 2 ÷ weeks reported 2; held now at 3.4\u00a0h = 100%. Held now: on track.",
  );
  assert.equal(
    objectiveNumbersById.get(objectiveId("a"))?.because,
    "Mean of its key results, by share = 36%; pace is 48%, 13 points behind: at risk (up to 10 behind is on track, up to 25 at risk): Key result 1 36% (share 50%). Left out, without an honest number: Key result 2. Watched without counting (share 0): Key result 3.",
  );
  assert.match(company.numbers.because, /each counted once/);
  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(company.numbers))), [
    "progress",
    "pace",
    "confidence",
    "health",
    "flags",
    "because",
  ]);
});

const drawnPlan = fc
  .record({
    objectives: fc.array(
      fc.record({
        rollUp: fc.constantFrom("key-results" as const, "supporting-objectives" as const, "both" as const),
        ups: fc.array(fc.nat(7), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    keyResults: fc.array(
      fc.record({
        under: fc.nat(7),
        also: fc.array(fc.nat(7), { maxLength: 3 }),
        value: fc.integer({ min: -50, max: 150 }),
        share: fc.constantFrom(null, null, 0, 20, 50),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ objectives, keyResults }) => {
    const name = (at: number) => String(at % objectives.length);
    return plan(
      objectives.map(({ rollUp, ups }, at) =>
        objective(String(at), { rollUp, supports: supports(...ups.map(name)), teamId: teamId(String(at % 3)) }),
      ),
      keyResults.map(({ under, also, value, share }, at) =>
        keyResult(String(at), name(under), [value], {
          share,
          alsoUnder: also.map((other) => objectiveId(name(other))),
          teamId: teamId(String((under % objectives.length) % 3)),
        }),
      ),
    );
  });
const near = (one: number | null | undefined, other: number | null | undefined) =>
  one === other || (typeof one === "number" && typeof other === "number" && Math.abs(one - other) < 1e-9);

test("the order in which a plan's facts come never matters", () => {
  fc.assert(
    fc.property(drawnPlan, (facts) => {
      const one = numbersOfPlan(facts);
      const other = numbersOfPlan({
        ...facts,
        objectives: facts.objectives.toReversed(),
        keyResults: facts.keyResults.toReversed(),
      });
      for (const { id } of facts.objectives) {
        const [here, there] = [one.objectiveNumbersById.get(id), other.objectiveNumbersById.get(id)];
        assert.ok(near(here?.progress, there?.progress) && near(here?.pace, there?.pace));
        assert.deepEqual(
          [here?.health, here?.confidence, here?.flags],
          [there?.health, there?.confidence, there?.flags],
        );
      }
      assert.ok(near(one.company.numbers.progress, other.company.numbers.progress));
    }),
  );
});

test("in every plan each key result is counted once in every total, and totals stay within 0 and 1", () => {
  fc.assert(
    fc.property(drawnPlan, (facts) => {
      const { company, teamNumbersById, objectiveNumbersById } = numbersOfPlan(facts);
      const counted = facts.keyResults.filter((one) => one.share !== 0);
      const mean =
        counted.reduce((sum, one) => sum + Math.min(1, Math.max(0, (one.checkIns.values[0] ?? 0) / 100)), 0) /
        counted.length;
      assert.ok(counted.length === 0 ? company.numbers.progress === null : near(company.numbers.progress, mean));
      const all = Object.values(company.tally).reduce((sum, count) => sum + count, 0);
      assert.equal(all, facts.keyResults.length);
      for (const numbers of [
        ...objectiveNumbersById.values(),
        ...[...teamNumbersById.values()].map((total) => total.numbers),
      ]) {
        assert.ok(numbers.progress === null || (numbers.progress >= 0 && numbers.progress <= 1));
      }
    }),
  );
});

test("a better value of one key result never lowers any progress of the plan", () => {
  fc.assert(
    fc.property(drawnPlan, fc.nat(), fc.integer({ min: 0, max: 100 }), (facts, place, gain) => {
      const chosen = facts.keyResults[place % Math.max(1, facts.keyResults.length)];
      if (!chosen) return;
      const better = {
        ...chosen,
        checkIns: { ...chosen.checkIns, values: chosen.checkIns.values.map((value) => value + gain) },
      };
      const before = numbersOfPlan(facts);
      const after = numbersOfPlan({
        ...facts,
        keyResults: facts.keyResults.map((one) => (one === chosen ? better : one)),
      });
      for (const [id, numbers] of before.objectiveNumbersById) {
        const now = after.objectiveNumbersById.get(id)?.progress ?? null;
        assert.ok(numbers.progress === now || (now ?? 0) > (numbers.progress ?? 0) - 1e-9);
      }
    }),
  );
});

/** Every number of a plan, written out. */
const written = ({ objectiveNumbersById, keyResultNumbersById, teamNumbersById, company }: PlanNumbers) =>
  JSON.stringify([[...objectiveNumbersById], [...keyResultNumbersById], [...teamNumbersById], company]);

test("what a check-in changes is what counting everything again would give", () => {
  fc.assert(
    fc.property(
      drawnPlan,
      fc.array(fc.record({ place: fc.nat(), value: fc.integer({ min: -50, max: 150 }) }), { maxLength: 5 }),
      (facts, checkIns) => {
        const counted = new CountedPlan(facts);
        const teams = [...counted.numbers.teamNumbersById.keys()];
        let keyResults = facts.keyResults;
        for (const { place, value } of checkIns) {
          const chosen = keyResults[place % Math.max(1, keyResults.length)];
          if (!chosen) return;
          const checkedIn = {
            ...chosen,
            checkIns: { dates: ["2027-02-16"], values: [value], confidences: ["off-track" as const] },
          };
          keyResults = keyResults.map((one) => (one === chosen ? checkedIn : one));
          assert.ok(counted.change(checkedIn));
        }
        assert.equal(written(counted.numbers), written(numbersOfPlan({ ...facts, keyResults })));
        assert.deepEqual([...counted.numbers.teamNumbersById.keys()], teams);
      },
    ),
  );
});

test("a key result that is new, or stands elsewhere in the plan, is counted with the whole plan", () => {
  const known = keyResult("known", "one", [40]);
  const counted = new CountedPlan(plan([objective("one"), objective("two")], [known]));
  const before = written(counted.numbers);
  assert.equal(counted.change(keyResult("new", "one", [40])), false);
  assert.equal(counted.change({ ...known, objectiveId: objectiveId("two") }), false);
  assert.equal(counted.change({ ...known, share: 50 }), false);
  assert.equal(counted.change({ ...known, alsoUnder: [objectiveId("two")] }), false);
  assert.equal(counted.change({ ...known, teamId: teamId("other") }), false);
  assert.equal(written(counted.numbers), before);
});
