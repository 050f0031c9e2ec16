import type { Confidence } from "#okr/check-in.ts";
import type { Ownership } from "#okr/key-result.ts";
import type { Measure, Unit } from "#okr/measure.ts";
import type { ExampleParticipant, ExampleSupport } from "./example-company.ts";

// How the example's plan is written down: days are counted from the first day of the quarter, reports come one a week.

export const on: Confidence = "on-track";
export const risk: Confidence = "at-risk";
export const off: Confidence = "off-track";

/** A week's report: the value, the confidence, what was said, and what is in the way. */
export type Report = readonly [value: number, confidence: Confidence, note?: string, blocker?: string];

export type KeyResultDraft = {
  readonly key: string;
  readonly title: string;
  readonly owner: string;
  readonly measure: Measure;
  /** The day it is due; the last of the cycle unless said. */
  readonly dueDay?: number;
  /** The day before which nothing can be expected. */
  readonly fromDay?: number;
  readonly ownership?: Ownership;
  readonly participants?: readonly ExampleParticipant[];
  readonly offTrackAnswer: string;
  /** The metric it reads from. */
  readonly metric?: string;
  readonly reports: readonly Report[];
};

export type ObjectiveDraft = {
  readonly key: string;
  readonly team: string;
  readonly owner: string;
  readonly title: string;
  readonly description: string;
  readonly supports: readonly ExampleSupport[];
  readonly keyResults: readonly KeyResultDraft[];
};

export const percent = (decimals = 0): Unit => ({ kind: "percent", decimals });
export const dollars = (decimals: number): Unit => ({ kind: "currency", label: "USD", decimals });
export const count = (decimals = 0): Unit => ({ kind: "number", decimals });

export const rises = (unit: Unit, baseline: number, target: number): Measure => ({
  kind: "increase",
  unit,
  baseline,
  target,
});
export const falls = (unit: Unit, baseline: number, target: number): Measure => ({
  kind: "decrease",
  unit,
  baseline,
  target,
});
export const staysUnder = (unit: Unit, bound: number): Measure => ({ kind: "at-most", unit, bound });
