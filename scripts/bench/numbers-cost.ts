import type { KeyResultId, ObjectiveId, PersonId, TeamId } from "#okr/ids.ts";
import type { PlanFacts, PlanKeyResult, PlanObjective } from "#okr/progress/plan-facts.ts";
import { CountedPlan } from "#okr/progress/counted-plan.ts";
import type { PlanNumbers } from "#okr/progress/plan-numbers.ts";
import { dice, pick } from "./words.ts";

const today = "2027-02-16";

/** A company in the middle of its quarter as facts: objectives in a tree of three levels, each with key results. */
function planOfSize(objectives: number, keyResultsEach: number): PlanFacts {
  const roll = dice(objectives);
  const teams = Array.from({ length: 43 }, (_none, place) => ({
    id: `tea_${place}` as TeamId,
    parentId: place === 0 ? null : (`tea_${Math.floor((place - 1) / 6)}` as TeamId),
  }));
  const all: PlanObjective[] = [];
  const keyResults: PlanKeyResult[] = [];
  for (let place = 0; place < objectives; place++) {
    const id = `obj_${place}` as ObjectiveId;
    const teamId = pick(roll, teams).id;
    const ownerId = `per_${Math.floor(roll() * 60)}` as PersonId;
    all.push({
      id,
      teamId,
      ownerId,
      title: `Objective ${place}`,
      rollUp: place < objectives / 5 ? "both" : "key-results",
      supports: place === 0 ? [] : [{ kind: "objective", id: `obj_${Math.floor(place / 6)}` as ObjectiveId }],
    });
    for (let nth = 0; nth < keyResultsEach; nth++) {
      const weeks = 3 + Math.floor(roll() * 4);
      keyResults.push({
        id: `kr_${place}_${nth}` as KeyResultId,
        objectiveId: id,
        teamId,
        ownerId,
        title: `Key result ${nth}`,
        share: null,
        alsoUnder: [],
        measure: { kind: "increase", unit: { kind: "number" }, baseline: 10, target: 40 + nth },
        pace: { shape: "even" },
        startsOn: "2027-01-04",
        dueOn: "2027-04-03",
        checkIns: {
          dates: Array.from(
            { length: weeks },
            (_none, week) =>
              `2027-0${week < 4 ? 1 : 2}-${String(week < 4 ? 5 + week * 7 : (week - 4) * 7 + 2).padStart(2, "0")}`,
          ),
          values: Array.from({ length: weeks }, (_none, week) => 10 + week * 2 + roll() * 3),
          confidences: Array.from({ length: weeks }, () => pick(roll, ["on-track", "at-risk", "off-track"] as const)),
        },
      });
    }
  }
  return {
    workspace: { onTrackWithin: 10, atRiskWithin: 25 },
    cycle: { endsBefore: "2027-04-04" },
    teams,
    objectives: all,
    keyResults,
    today,
  };
}

const cpuMsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Nothing that is computed when it is asked for stays uncomputed, but for flags and explanations. */
const readTotals = ({ company, teamNumbersById }: PlanNumbers): number =>
  (company.numbers.progress ?? 0) + teamNumbersById.size;

/**
 * What the numbers of a plan cost, in milliseconds of CPU, best of many: all of them in one pass, and those that one new
 * check-in changes, totals included.
 */
export function numbersCost(objectives: number): { readonly whole: number; readonly one: number } {
  const facts = planOfSize(objectives, 4);
  const whole = Array.from({ length: 25 }, () => cpuMsOf(() => void readTotals(new CountedPlan(facts).numbers)));
  const counted = new CountedPlan(facts);
  readTotals(counted.numbers);
  const some = facts.keyResults.filter((_one, place) => place % 997 === 0);
  const changeOnce = (): void => {
    for (const { checkIns, ...keyResult } of some) {
      const values = checkIns.values.map((value, place) => (place === checkIns.values.length - 1 ? value + 1 : value));
      if (!counted.change({ ...keyResult, checkIns: { ...checkIns, values } })) throw new Error("It has not moved.");
      readTotals(counted.numbers);
    }
  };
  changeOnce();
  const one = Array.from({ length: 25 }, () => cpuMsOf(changeOnce) / some.length);
  return { whole: Math.min(...whole), one: Math.min(...one) };
}
