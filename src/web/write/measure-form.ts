import type { Measure, MeasureKind, Period, Unit, UnitKind } from "#okr/measure.ts";
import { endInWords, unitOf as measureUnit } from "#okr/words.ts";
import { readValue } from "#web/check-in/read-value.ts";

/** A measure as it is being written: every number still text. */
export type MeasureDraft = {
  readonly kind: MeasureKind;
  readonly unit: UnitKind;
  /** The currency's code, the time's unit, or a word of one's own. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly period: Period;
  /** One step a line. */
  readonly steps: string;
  readonly how: string;
  readonly by: string;
};

/** What is wrong, by field. */
export type DraftErrors = { readonly [field in keyof MeasureDraft]?: string };

export const emptyDraft = (by: string): MeasureDraft => ({
  kind: "increase",
  unit: "number",
  label: "",
  from: "",
  to: "",
  period: "week",
  steps: "",
  how: "",
  by,
});

const isDraftField = (end: unknown): end is number => typeof end === "number";

/** A measure as texts to go on from, as in what was read out of a line. */
export function draftFrom(measure: Measure, by: string): MeasureDraft {
  const text = (...ends: unknown[]): string => {
    const end = ends.find(isDraftField);
    return end === undefined ? "" : endInWords(measure, end);
  };
  const ends = measure as {
    readonly [end in "baseline" | "low" | "target" | "high" | "bound" | "perPeriod"]?: unknown;
  };
  const { kind, label = "" } = measureUnit(measure);
  return {
    ...emptyDraft(by),
    kind: measure.kind === "yes-no" ? "increase" : measure.kind,
    unit: kind,
    label,
    from: text(ends.baseline, ends.low),
    to: text(ends.target, ends.high, ends.bound, ends.perPeriod),
    period: measure.kind === "recurring" ? measure.period : "week",
    steps: measure.kind === "milestones" ? measure.milestones.map(({ title }) => title).join("\n") : "",
    how: measure.kind === "find-baseline" ? measure.how : "",
  };
}

/** Each kind in the words of someone who chooses one, and what its numbers are called. */
export const kindWords: Readonly<
  Record<MeasureKind, { readonly choice: string; readonly from?: string; readonly to?: string }>
> = {
  increase: { choice: "Rises", from: "From", to: "To" },
  decrease: { choice: "Falls", from: "From", to: "To" },
  "at-least": { choice: "Stays at or above", to: "At least" },
  "at-most": { choice: "Stays at or below", to: "At most" },
  between: { choice: "Stays between", from: "Lowest", to: "Highest" },
  recurring: { choice: "Again and again", to: "Each time" },
  milestones: { choice: "Steps to take" },
  "yes-no": { choice: "Done or not" },
  "find-baseline": { choice: "Find the number first" },
};

export const unitWords: Readonly<
  Record<UnitKind, { readonly choice: string; readonly label?: string; readonly example?: string }>
> = {
  number: { choice: "Number" },
  percent: { choice: "Percent" },
  currency: { choice: "Money", label: "Currency", example: "USD" },
  duration: { choice: "Time", label: "Counted in", example: "hours" },
  ratio: { choice: "Ratio of two numbers" },
  rating: { choice: "Rating" },
  custom: { choice: "A word of your own", label: "What is counted", example: "posts" },
};

const unitOf = ({ unit, label }: MeasureDraft): Unit => {
  const example = unitWords[unit].example;
  const word = unit === "currency" ? label.trim().toUpperCase() : label.trim();
  return example === undefined ? { kind: unit } : { kind: unit, label: word || example };
};

/** A key for each step, made of its place; it stays when the words change. */
const milestonesOf = (steps: string) =>
  steps
    .split("\n")
    .map((step) => step.trim())
    .filter(Boolean)
    .map((title, place) => ({ key: `step-${place + 1}`, title, weight: 1 }));

const notANumber = "Write a number, as in 38%, $1.5M or 1,200.";

/** Reads a draft as a measure, or says for each field what is missing. */
export function measureOf(draft: MeasureDraft): { readonly measure: Measure } | { readonly errors: DraftErrors } {
  const unit = unitOf(draft);
  const errors: { -readonly [field in keyof MeasureDraft]?: string } = {};
  const numberIn = (field: "from" | "to"): number => {
    const read = readValue(draft[field], unit);
    if (read === undefined) errors[field] = notANumber;
    return read?.value ?? 0;
  };
  const measure = ((): Measure => {
    switch (draft.kind) {
      case "increase":
      case "decrease": {
        const [baseline, target] = [numberIn("from"), numberIn("to")];
        if (!errors.from && !errors.to && baseline === target)
          errors.to = "The target is where it starts; there is no way to go.";
        else if (!errors.from && !errors.to && baseline < target !== (draft.kind === "increase")) {
          errors.to =
            draft.kind === "increase"
              ? "That falls. Choose “Falls”, or write a higher target."
              : "That rises. Choose “Rises”, or write a lower target.";
        }
        return { kind: draft.kind, unit, baseline, target };
      }
      case "at-least":
      case "at-most":
        return { kind: draft.kind, unit, bound: numberIn("to") };
      case "between": {
        const [low, high] = [numberIn("from"), numberIn("to")];
        if (!errors.from && !errors.to && low > high) errors.to = "The highest is below the lowest.";
        return { kind: "between", unit, low, high };
      }
      case "recurring":
        return { kind: "recurring", unit, perPeriod: numberIn("to"), period: draft.period };
      case "milestones": {
        const milestones = milestonesOf(draft.steps);
        if (milestones.length === 0) errors.steps = "Write at least one step.";
        return { kind: "milestones", milestones };
      }
      case "yes-no":
        return { kind: "yes-no" };
      case "find-baseline":
        if (draft.by === "") errors.by = "Say by when the number will be known.";
        return {
          kind: "find-baseline",
          unit,
          metric: draft.how.trim() || "The number",
          how: draft.how.trim(),
          by: draft.by,
        };
    }
  })();
  return Object.keys(errors).length > 0 ? { errors } : { measure };
}
