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
