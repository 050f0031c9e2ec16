/** How a key result is measured: its kind, its unit, and the numbers that say where it starts and where it should be. */

/** Every measure kind, in the order the domain lists them. */
export const measureKinds = [
  "increase",
  "decrease",
  "at-least",
  "at-most",
  "between",
  "yes-no",
  "milestones",
  "recurring",
  "find-baseline",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const unitKinds = ["number", "percent", "currency", "duration", "ratio", "rating", "custom"] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * What the numbers count. Percent means 12.5 for 12.5%. `label` is the ISO 4217 code of a currency, the unit of a
 * duration ("hours"), or the word of a custom unit ("posts"). `decimals` is how many decimals to show, 0–6.
 */
export type Unit = {
  readonly kind: UnitKind;
  readonly label?: string | undefined;
  readonly decimals?: number | undefined;
};

export const periods = ["day", "week", "month", "quarter", "half", "year"] as const;
/** How long one round of a recurring measure lasts. */
export type Period = (typeof periods)[number];

/** A step of a milestones measure. `key` is unique within its key result and never changes; `weight` is 1 unless set. */
export type Milestone = {
  readonly key: string;
  readonly title: string;
  readonly weight: number;
  readonly dueOn?: string | undefined;
};

/**
 * A measure. A number that is `null` has not been filled in yet (a placeholder in a draft): progress is then undefined.
 * `increase` and `decrease` go from baseline to target; `at-least`, `at-most` and `between` are held, period by period;
 * `recurring` asks for `perPeriod` in each period; `find-baseline` is done when the first number is known.
 */
export type Measure =
  | {
      readonly kind: "increase" | "decrease";
      readonly unit: Unit;
      readonly baseline: number | null;
      readonly target: number | null;
    }
  | { readonly kind: "at-least" | "at-most"; readonly unit: Unit; readonly bound: number | null }
  | { readonly kind: "between"; readonly unit: Unit; readonly low: number | null; readonly high: number | null }
  | { readonly kind: "yes-no" }
  | { readonly kind: "milestones"; readonly milestones: readonly Milestone[] }
  | { readonly kind: "recurring"; readonly unit: Unit; readonly perPeriod: number | null; readonly period: Period }
  | {
      readonly kind: "find-baseline";
      readonly unit: Unit;
      readonly metric: string;
      readonly how: string;
      readonly by: string;
    };

/** The numbers of a measure that a person sets; null where one is still missing. */
function numbersOf(measure: Measure): readonly (number | null)[] {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return [measure.baseline, measure.target];
    case "at-least":
    case "at-most":
      return [measure.bound];
    case "between":
      return [measure.low, measure.high];
    case "recurring":
      return [measure.perPeriod];
    default:
      return [];
  }
}

/** Whether a number of a measure is still to be filled in. */
export const lacksNumber = (measure: Measure): boolean => numbersOf(measure).includes(null);

/** Held kinds are judged period by period and have no pace. */
export const isHeld = (kind: MeasureKind): boolean => kind === "at-least" || kind === "at-most" || kind === "between";

/** Pace shapes: how expected progress grows from start to due date. `from` and `steps` use local dates (`2027-01-04`). */
export type Pace =
  | { readonly shape: "even" | "late" | "early" }
  | { readonly shape: "after"; readonly from: string }
  | { readonly shape: "steps"; readonly steps: readonly { readonly on: string; readonly value: number }[] };
