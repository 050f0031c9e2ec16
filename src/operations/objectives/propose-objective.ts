import { insertObjective, nextObjectivePosition } from "#store/objectives.ts";
import type { Write } from "../context.ts";
import { getActivePerson, getObjective, getOpenCycle, getTeam, mustEdit } from "../subjects.ts";
import { mustSupportLiving } from "./alignment.ts";

export const proposeObjective: Write<"objectives", "propose"> = async (at, input) => {
  const { cycleId, teamId, title, description, supports, ownerId = at.caller.personId } = input;
  await getOpenCycle(at, cycleId);
  await getTeam(at, teamId);
  mustEdit(at, { teamId });
  if (ownerId) await getActivePerson(at, ownerId);
  await mustSupportLiving(at, supports);
  const id = at.newId("objective");
  const position = await nextObjectivePosition(at.open, cycleId, teamId);
  await insertObjective(
    at.open,
    { id, cycleId, teamId, ownerId, title, description, position, rollUp: "key-results", supports, signOff: null },
    at.at,
  );
  const objective = await getObjective(at, id);
  at.record("objective.proposed", { kind: "objective", id }, null, objective);
  return objective;
};
