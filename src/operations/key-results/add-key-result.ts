import { lastDayOf } from "#okr/cycle.ts";
import { insertKeyResult, nextKeyResultPosition } from "#store/key-results.ts";
import type { Write } from "../context.ts";
import {
  getActivePerson,
  getKeyResult,
  getMetric,
  getObjective,
  getOpenCycle,
  getTeam,
  mustEdit,
} from "../subjects.ts";
import { mustFitMetric } from "../metrics/metric-rules.ts";
import { mustFitCycle, mustKnowParticipants, mustLeaveShares } from "./key-result-rules.ts";

export const addKeyResult: Write<"keyResults", "add"> = async (at, { objectiveId, ...input }) => {
  const objective = await getObjective(at, objectiveId);
  mustEdit(at, objective);
  const cycle = await getOpenCycle(at, objective.cycleId);
  const {
    ownerId = objective.ownerId,
    teamId = objective.teamId,
    startsOn = cycle.startsOn,
    dueOn = lastDayOf(cycle),
  } = input;
  mustFitCycle(cycle, startsOn, dueOn);
  if (ownerId) await getActivePerson(at, ownerId);
  await getTeam(at, teamId);
  await mustKnowParticipants(at, input.participants);
  if (input.metricId) mustFitMetric(input.measure, await getMetric(at, input.metricId));
  await mustLeaveShares(at, objectiveId, input.share);
  const id = at.newId("key-result");
  const position = await nextKeyResultPosition(at.open, objectiveId);
  await insertKeyResult(
    at.open,
    { ...input, id, objectiveId, ownerId, teamId, startsOn, dueOn, position, alsoUnder: [], targetReason: "" },
    at.at,
  );
  const keyResult = await getKeyResult(at, id);
  at.record("key-result.added", { kind: "key-result", id }, null, keyResult);
  return keyResult;
};
