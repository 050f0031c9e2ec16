import type { Confidence } from "#okr/check-in.ts";
import type { Measure } from "#okr/measure.ts";
import { endInWords, numberInWords, shareInWords, valueInWords } from "#okr/words.ts";

/** What a progress mark needs of a key result. */
export type Measured = {
  readonly measure: Measure;
  readonly checkIns: {
    readonly dates: readonly string[];
    readonly values: readonly number[];
    readonly confidences: readonly Confidence[];
  };
};
export type Judged = { readonly progress: number | null; readonly pace: number | null };

/** A progress mark: the value now, the drawing, the target, and what it says aloud. */
export type ProgressShape = {
  readonly value: string;
  readonly target: string;
  readonly drawing:
    | { readonly kind: "bar"; readonly share: number | null; readonly tick: number | null; readonly segments: number }
    | { readonly kind: "limits"; readonly at: number | null; readonly limits: readonly number[] };
  readonly label: string;
};

const dash = "–";

/** Where a bound stands on its little scale, so that there is room on both sides. */
const oneLimitAt = 0.85;

function limitsOf(measure: Extract<Measure, { kind: "at-least" | "at-most" | "between" }>, value: number | undefined) {
  if (measure.kind === "between") {
    const { low, high } = measure;
    if (low === null || high === null || high <= low) return { at: null, limits: [] };
    const place = (number: number): number => 0.3 + (0.4 * (number - low)) / (high - low);
    return { at: value === undefined ? null : place(value), limits: [place(low), place(high)] };
  }
  if (measure.bound === null) return { at: null, limits: [] };
  const limit = measure.kind === "at-most" ? oneLimitAt : 1 - oneLimitAt;
  if (value === undefined || measure.bound === 0) return { at: null, limits: [limit] };
  return { at: (value / measure.bound) * limit, limits: [limit] };
}

function targetWords(measure: Measure): string {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return measure.target === null ? dash : endInWords(measure, measure.target);
    case "at-least":
      return measure.bound === null ? dash : `over ${endInWords(measure, measure.bound)}`;
    case "at-most":
      return measure.bound === null ? dash : `under ${endInWords(measure, measure.bound)}`;
    case "between":
      return measure.low === null || measure.high === null
        ? dash
        : `${endInWords(measure, measure.low)}–${endInWords(measure, measure.high)}`;
    case "milestones":
      return `of ${measure.milestones.length}`;
    case "recurring":
      return measure.perPeriod === null ? dash : `${endInWords(measure, measure.perPeriod)} a ${measure.period}`;
    case "yes-no":
    case "find-baseline":
      return "";
  }
}

function valueWords(measure: Measure, value: number | undefined): string {
  if (measure.kind === "yes-no") return value === undefined || value < 1 ? "No" : "Yes";
  if (value !== undefined) return valueInWords(measure, value);
  if (measure.kind === "milestones") return numberInWords(0);
  return (measure.kind === "increase" || measure.kind === "decrease") && measure.baseline !== null
    ? endInWords(measure, measure.baseline)
    : dash;
}

/** The progress mark of a key result, from its newest value and what the numbers say; computes no progress of its own. */
export function progressShapeOf({ measure, checkIns }: Measured, numbers: Judged | undefined): ProgressShape {
  const newest = checkIns.values.at(-1);
  const progress = numbers?.progress ?? null;
  const pace = numbers?.pace ?? null;
  const way = progress === null ? "no progress to show yet" : `${shareInWords(progress)} of the way`;
  const label = pace === null ? way : `${way}; pace today is ${shareInWords(pace)}`;
  const words = { value: valueWords(measure, newest), target: targetWords(measure), label };
  if (measure.kind === "at-least" || measure.kind === "at-most" || measure.kind === "between") {
    return {
      ...words,
      label: progress === null ? "nothing reported yet" : `held in ${shareInWords(progress)} of the reports`,
      drawing: { kind: "limits", ...limitsOf(measure, newest) },
    };
  }
  const segments = measure.kind === "milestones" ? measure.milestones.length : 1;
  const hasStarted = checkIns.values.length > 0;
  return { ...words, drawing: { kind: "bar", share: hasStarted ? progress : null, tick: pace, segments } };
}
