import { updateCycle } from "#store/cycles.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getCycle, mustAdminister, revise } from "../subjects.ts";

export const editCycle: Write<"cycles", "edit"> = async (at, { cycleId, ...change }) => {
  mustAdminister(at);
  const before = await getCycle(at, cycleId);
  const { startsOn = before.startsOn, endsBefore = before.endsBefore } = change;
  if (startsOn >= endsBefore) refuse("invalid-input", "endsBefore: a cycle ends after it starts. Nothing was changed.");
  return revise(at, {
    kind: "cycle",
    operation: "cycle.edited",
    before,
    update: () => updateCycle(at.open, before, change),
    reread: () => getCycle(at, cycleId),
  });
};
