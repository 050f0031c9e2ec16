import assert from "node:assert/strict";
import test from "node:test";
import type { KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import { usualBounds } from "./health.ts";
import type { PlanKeyResult } from "./plan-facts.ts";
import { numbersOfPlan } from "./plan-numbers.ts";

const keyResult = (id: string, rest: Partial<PlanKeyResult> = {}): PlanKeyResult => ({
  id: `kr_${id}` as KeyResultId,
  objectiveId: "obj_1" as ObjectiveId,
  teamId: "tea_1" as TeamId,
  ownerId: "per_1" as PersonId,
  title: `Key result ${id}`,
  measure: { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 },
  pace: { shape: "even" },
  startsOn: "2027-01-04",
  dueOn: "2027-04-03",
  share: null,
  alsoUnder: [],
  checkIns: { dates: ["2027-02-09"], values: [33.5], confidences: ["at-risk"] },
  ...rest,
});

const explained = (...keyResults: PlanKeyResult[]) => {
  const { keyResultNumbersById, objectiveNumbersById, company } = numbersOfPlan({
    workspace: usualBounds,
    cycle: { endsBefore: "2027-04-04" },
    objectives: [
      {
        id: "obj_1" as ObjectiveId,
        teamId: "tea_1" as TeamId,
        ownerId: null,
        title: "Win trust",
        rollUp: "key-results",
        supports: [],
      },
    ],
    keyResults,
    today: "2027-02-16",
  });
  return {
    first: [...keyResultNumbersById.values()][0]!.explain(),
    objective: objectiveNumbersById.get("obj_1" as ObjectiveId)!.explain(),
    company: company.numbers.explain(),
  };
};

test("a key result's figures name their formula, their inputs and the check-ins they came from", () => {
  const { first } = explained(keyResult("one"));
  assert.deepEqual(
    first.figures.map(({ figure, value }) => [figure, value]),
    [
      ["progress", "36%"],
      ["pace", "48%"],
      ["health", "At risk"],
      ["confidence", "At risk"],
    ],
  );
  assert.match(
    first.figures[0]?.formula ?? "",
    /\(now 33\.5% \u2212 baseline 31%\) ÷ \(target 38% \u2212 baseline 31%\)/,
  );
  assert.match(first.figures[2]?.formula ?? "", /13 points behind: at risk/);
  assert.deepEqual(first.inputs, [
    { name: "baseline", value: "31%" },
    { name: "target", value: "38%" },
    { name: "now", value: "33.5%, Feb 9" },
    { name: "starts", value: "Jan 4" },
    { name: "due", value: "Apr 3" },
  ]);
  assert.deepEqual(first.checkIns.values, [33.5]);
});

test("where there is no honest number, the explanation says why and shows what is missing", () => {
  const { first } = explained(
    keyResult("one", { measure: { kind: "increase", unit: { kind: "percent" }, baseline: null, target: 38 } }),
  );
  assert.equal(first.figures[0]?.formula, "No progress: the baseline is not filled in yet");
  assert.deepEqual(first.inputs[0], { name: "baseline", value: "not filled in" });
});

test("an objective's figures name the weight of every part, watched ones with a share of 0", () => {
  const { objective } = explained(keyResult("one", { share: 60 }), keyResult("two"), keyResult("three", { share: 0 }));
  assert.deepEqual(
    objective.weights.map(({ title, share }) => [title, share]),
    [
      ["Key result one", 60],
      ["Key result two", 40],
      ["Key result three", 0],
    ],
  );
  assert.match(objective.figures[0]?.formula ?? "", /Mean of its key results, by share/);
});

test("a total counts each key result once, with equal weight", () => {
  const { company } = explained(keyResult("one"), keyResult("two"));
  assert.deepEqual(
    company.weights.map(({ share }) => share),
    [50, 50],
  );
  assert.match(company.figures[0]?.formula ?? "", /each counted once/);
});

test("what is held, recurring, in milestones or to be found explains itself too", () => {
  const unit = { kind: "number" } as const;
  const inputs = (measure: PlanKeyResult["measure"], values: number[]) => {
    const checkIns = {
      dates: values.map(() => "2027-02-09"),
      values,
      confidences: values.map(() => "on-track" as const),
    };
    return explained(keyResult("one", { measure, checkIns })).first;
  };
  assert.match(inputs({ kind: "at-most", unit, bound: 4 }, [5]).figures[1]?.formula ?? "", /Broken now/);
  assert.deepEqual(inputs({ kind: "between", unit, low: 1, high: 2 }, [1]).inputs.slice(0, 2), [
    { name: "at least", value: "1" },
    { name: "at most", value: "2" },
  ]);
  assert.deepEqual(inputs({ kind: "recurring", unit, perPeriod: 5, period: "week" }, [5]).inputs[0], {
    name: "every week",
    value: "5",
  });
  const milestones = [{ key: "a", title: "Beta", weight: 2 }];
  assert.deepEqual(inputs({ kind: "milestones", milestones }, [2]).inputs[0], { name: "Beta", value: "weight 2" });
  const find = { kind: "find-baseline", unit, metric: "Recall", how: "A survey", by: "2027-02-01" } as const;
  assert.match(inputs(find, []).figures[0]?.formula ?? "", /no number was recorded yet/);
});
