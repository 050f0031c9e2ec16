import { nextCycleStates } from "#okr/cycle.ts";
import { updateCycle } from "#store/cycles.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getCycle, mustAdminister, revise } from "../subjects.ts";

export const changeCycleState: Write<"cycles", "changeState"> = async (at, { cycleId, state }) => {
  mustAdminister(at);
  const before = await getCycle(at, cycleId);
  const reachable = nextCycleStates[before.state];
  if (!reachable.includes(state))
    refuse(
      "cycle-state-unreachable",
      `${before.name} is ${before.state}; from there it can go to ${reachable.join(" or ")}. Nothing was changed.`,
    );
  const reopened = before.state === "closed" || (before.state === "review" && state === "active");
  const operation = state === "closed" ? "cycle.closed" : reopened ? "cycle.reopened" : "cycle.state-changed";
  return revise(at, {
    kind: "cycle",
    operation,
    before,
    update: () => updateCycle(at.open, before, { state }),
    reread: () => getCycle(at, cycleId),
  });
};
