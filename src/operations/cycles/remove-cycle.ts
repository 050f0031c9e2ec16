import { findCycle, isCycleInUse, updateCycle } from "#store/cycles.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, refuseMissing, retire } from "../subjects.ts";

export const removeCycle: Write<"cycles", "remove"> = async (at, { cycleId }) => {
  mustAdminister(at);
  const { cycle, isRemoved } = (await findCycle(at.open, cycleId)) ?? refuseMissing("cycle", cycleId);
  if (isRemoved) refuse("already-removed", "This cycle was removed before. Nothing was changed.");
  if (await isCycleInUse(at.open, cycleId))
    refuse("cycle-not-empty", `${cycle.name} still has objectives. Move or remove those first; nothing was changed.`);
  const reread = async () => (await findCycle(at.open, cycleId))?.cycle ?? refuseMissing("cycle", cycleId);
  return retire(at, {
    kind: "cycle",
    operation: "cycle.removed",
    before: cycle,
    update: () => updateCycle(at.open, cycle, { removedAt: at.at }),
    reread,
  });
};
