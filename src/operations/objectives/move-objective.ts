import { lastDayOf } from "#okr/cycle.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { ObjectiveId } from "#okr/ids.ts";
import { listKeyResultsOf, updateKeyResult } from "#store/key-results.ts";
import { nextObjectivePosition, shiftObjectives, updateObjective } from "#store/objectives.ts";
import type { Write, Writing } from "../context.ts";
import { getObjective, getOpenCycle, getTeam, mustEdit, revise } from "../subjects.ts";

/** Key results follow their objective into another cycle: dates that bounded the old cycle, or lie outside the new one, become its bounds. */
async function moveDates(at: Writing, objectiveId: ObjectiveId, from: Cycle, to: Cycle): Promise<void> {
  for (const keyResult of await listKeyResultsOf(at.open, [objectiveId])) {
    const { startsOn, dueOn } = keyResult;
    const keepsStart = startsOn !== from.startsOn && startsOn >= to.startsOn && startsOn < to.endsBefore;
    const keepsDue = dueOn !== lastDayOf(from) && dueOn >= to.startsOn && dueOn < to.endsBefore;
    await updateKeyResult(at.open, keyResult, {
      startsOn: keepsStart ? startsOn : to.startsOn,
      dueOn: keepsDue ? dueOn : lastDayOf(to),
    });
  }
}

export const moveObjective: Write<"objectives", "move"> = async (at, { objectiveId, ...to }) => {
  const before = await getObjective(at, objectiveId);
  mustEdit(at, before);
  const { teamId = before.teamId, cycleId = before.cycleId } = to;
  const cycleBefore = await getOpenCycle(at, before.cycleId);
  const cycle = await getOpenCycle(at, cycleId);
  await getTeam(at, teamId);
  if (teamId !== before.teamId) mustEdit(at, { teamId });
  const position = to.position ?? (await nextObjectivePosition(at.open, cycleId, teamId));
  const update = async () => {
    if (to.position !== undefined) await shiftObjectives(at.open, cycleId, teamId, position);
    if (cycleId !== before.cycleId) await moveDates(at, objectiveId, cycleBefore, cycle);
    return updateObjective(at.open, before, { teamId, cycleId, position });
  };
  return revise(at, {
    kind: "objective",
    operation: "objective.moved",
    before,
    update,
    reread: () => getObjective(at, objectiveId),
  });
};
