import assert from "node:assert/strict";
import { test } from "node:test";
import type { CycleId, KeyResultId, MetricId, ObjectiveId, PersonId, TeamId } from "./ids.ts";
import { wholePlan } from "./plan.ts";
import type { PlannedKeyResult } from "./plan.ts";

const cycle = { id: "cyc_1" as CycleId, startsOn: "2027-01-04", endsBefore: "2027-04-05" };
const measure = { kind: "yes-no" } as const;
const short: PlannedKeyResult = { id: "kr_1" as KeyResultId, title: "Two stories told", position: 0, measure };

const planWith = (keyResult: PlannedKeyResult) =>
  wholePlan({
    cycle,
    revision: 7,
    objectives: [
      {
        id: "obj_1" as ObjectiveId,
        teamId: "tea_1" as TeamId,
        ownerId: "per_1" as PersonId,
        title: "Be the name buyers know",
        position: 0,
        keyResults: [keyResult],
      },
    ],
  });

test("what a plan leaves out of a key result is the objective's, the cycle's, or nothing", () => {
  const { objectives, keyResults, revision } = planWith(short);
  assert.equal(revision, 7);
  assert.deepEqual(objectives, [
    {
      id: "obj_1",
      cycleId: "cyc_1",
      teamId: "tea_1",
      ownerId: "per_1",
      title: "Be the name buyers know",
      description: "",
      position: 0,
      rollUp: "key-results",
      supports: [],
      signOff: null,
      version: 1,
    },
  ]);
  assert.deepEqual(keyResults, [
    {
      ...short,
      objectiveId: "obj_1",
      teamId: "tea_1",
      ownerId: "per_1",
      pace: { shape: "even" },
      startsOn: "2027-01-04",
      dueOn: "2027-04-04",
      share: null,
      ownership: "owned",
      participants: [],
      alsoUnder: [],
      offTrackAnswer: "",
      targetReason: "",
      metricId: null,
      version: 1,
      checkIns: { dates: [], values: [], confidences: [] },
    },
  ]);
});

test("what a plan says of a key result is kept, nobody as owner and a share of nothing included", () => {
  const said = {
    teamId: "tea_2" as TeamId,
    ownerId: null,
    pace: { shape: "late" },
    startsOn: "2027-02-01",
    dueOn: "2027-03-31",
    share: 0,
    ownership: "influenced",
    participants: [{ teamId: "tea_3" as TeamId, role: "owns", part: "Closes the deals." }],
    alsoUnder: ["obj_2" as ObjectiveId],
    offTrackAnswer: "We would stop.",
    targetReason: "The market halved.",
    metricId: "met_1" as MetricId,
    version: 3,
    checkIns: { dates: ["2027-02-09"], values: [1], confidences: ["on-track"] },
  } as const satisfies Partial<PlannedKeyResult>;
  assert.deepEqual(planWith({ ...short, ...said }).keyResults, [{ ...short, ...said, objectiveId: "obj_1" }]);
});
