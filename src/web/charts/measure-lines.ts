import type { Measure } from "#okr/measure.ts";

/** What a measure draws beside its check-ins. */
export type MeasureLines = {
  /** Where it starts; null where a measure has no start of its own. */
  readonly baseline: number | null;
  /** The values it is judged against: one, or the two bounds of a band. */
  readonly targets: readonly number[];
  /** Whether expected values grow from the baseline to the target; else the targets are flat limits. */
  readonly hasPace: boolean;
  /** Whether it jumps from value to value, as ticked-off milestones do. */
  readonly isStepped: boolean;
  readonly neverBelow?: number;
  readonly neverAbove?: number;
};

const known = (...values: (number | null)[]): number[] => values.filter((value) => value !== null);

export function linesOf(measure: Measure): MeasureLines {
  switch (measure.kind) {
    case "increase":
    case "decrease": {
      const isCounted = measure.baseline !== null && measure.baseline >= 0;
      return {
        baseline: measure.baseline,
        targets: known(measure.target),
        hasPace: measure.baseline !== null && measure.target !== null,
        isStepped: false,
        ...(isCounted ? { neverBelow: 0 } : {}),
      };
    }
    case "at-least":
    case "at-most":
      return { baseline: null, targets: known(measure.bound), hasPace: false, isStepped: false };
    case "between":
      return { baseline: null, targets: known(measure.low, measure.high), hasPace: false, isStepped: false };
    case "yes-no":
      return { baseline: 0, targets: [1], hasPace: false, isStepped: true, neverBelow: 0, neverAbove: 1 };
    case "milestones": {
      const weight = measure.milestones.reduce((sum, step) => sum + step.weight, 0);
      return { baseline: 0, targets: [weight], hasPace: true, isStepped: true, neverBelow: 0 };
    }
    case "recurring":
      return {
        baseline: null,
        targets: known(measure.perPeriod),
        hasPace: false,
        isStepped: false,
        ...((measure.perPeriod ?? 0) >= 0 ? { neverBelow: 0 } : {}),
      };
    case "find-baseline":
      return { baseline: null, targets: [], hasPace: false, isStepped: false };
  }
}
