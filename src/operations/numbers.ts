import type { Explanation } from "#okr/progress/explanation.ts";
import type { Numbers } from "#okr/progress/numbers.ts";

/** Numbers as they leave: plain values, computed once. */
export const plainNumbers = ({ progress, pace, confidence, health, flags, because }: Numbers) => ({
  progress,
  pace,
  confidence,
  health,
  flags: [...flags],
  because,
});

/** An explanation as it leaves. */
export const plainExplanation = ({ figures, inputs, weights, checkIns }: Explanation) => ({
  figures: [...figures],
  inputs: [...inputs],
  weights: [...weights],
  checkIns,
});
