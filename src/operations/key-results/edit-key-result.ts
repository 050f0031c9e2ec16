import { hasCheckIns } from "#store/check-ins.ts";
import { updateKeyResult } from "#store/key-results.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getKeyResult, getMetric, getObjective, getOpenCycle, mustEdit, revise } from "../subjects.ts";
import { mustFitMetric } from "../metrics/metric-rules.ts";
import {
  mustFitCycle,
  mustFollow,
  mustKnowParticipants,
  mustLeaveShares,
  mustShareSoundly,
  ownedBy,
} from "./key-result-rules.ts";

export const editKeyResult: Write<"keyResults", "edit"> = async (at, { keyResultId, ...change }) => {
  const before = await getKeyResult(at, keyResultId);
  mustEdit(at, ownedBy(before));
  const objective = await getObjective(at, before.objectiveId);
  const cycle = await getOpenCycle(at, objective.cycleId);
  if (change.startsOn || change.dueOn)
    mustFitCycle(cycle, change.startsOn ?? before.startsOn, change.dueOn ?? before.dueOn);
  if (change.ownerId) await getActivePerson(at, change.ownerId);
  if (change.participants) await mustKnowParticipants(at, change.participants);
  if (change.alsoUnder) await mustShareSoundly(at, before.objectiveId, change.alsoUnder);
  if (change.share !== undefined) await mustLeaveShares(at, before.objectiveId, change.share, keyResultId);
  const { metricId = before.metricId, measure = before.measure } = change;
  if (metricId && (change.metricId || change.measure)) mustFitMetric(measure, await getMetric(at, metricId));
  if (change.measure && (await hasCheckIns(at.open, [keyResultId])))
    mustFollow(before.measure, change.measure, change.targetReason);
  return revise(at, {
    kind: "key-result",
    operation: "key-result.edited",
    before,
    update: () => updateKeyResult(at.open, before, change),
    reread: () => getKeyResult(at, keyResultId),
  });
};
