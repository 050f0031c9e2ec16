import { updateObjective } from "#store/objectives.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { getObjective, getOpenCycle, mustEdit, revise } from "../subjects.ts";
import { mustNotLoop, mustSupportLiving } from "./alignment.ts";

export const alignObjective: Write<"objectives", "align"> = async (at, { objectiveId, supports }) => {
  await lockWorkspace(at.open);
  const before = await getObjective(at, objectiveId);
  mustEdit(at, before);
  await getOpenCycle(at, before.cycleId);
  await mustSupportLiving(at, supports);
  await mustNotLoop(at, objectiveId, supports);
  return revise(at, {
    kind: "objective",
    operation: "objective.aligned",
    before,
    update: () => updateObjective(at.open, before, { supports }),
    reread: () => getObjective(at, objectiveId),
  });
};
