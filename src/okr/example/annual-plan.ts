import type { KeyResultDraft, ObjectiveDraft } from "./drafts.ts";
import { count, dollars, on, rises } from "./drafts.ts";

/** A key result of the year: its values once in four weeks, from the first weeks of the year on. */
export type AnnualKeyResultDraft = Omit<KeyResultDraft, "reports"> & { readonly values: readonly number[] };
export type AnnualObjectiveDraft = Omit<ObjectiveDraft, "keyResults"> & {
  readonly keyResults: readonly AnnualKeyResultDraft[];
};

export const annualConfidence = on;

export const annualPlan: AnnualObjectiveDraft = {
  key: "y1",
  team: "company",
  owner: "IS",
  title: "Become the analytics company that enterprises stay with",
  description:
    "By the end of the year large customers choose us first, grow with us, and have no reason to look around.",
  supports: [],
  keyResults: [
    {
      key: "y1a",
      title: "Annual recurring revenue",
      owner: "IS",
      measure: rises(dollars(1), 40_100_000, 56_000_000),
      offTrackAnswer: "Yes. Hiring stops outside of Product and Sales.",
      values: [40.6, 41.2, 42.5, 43.8, 44.9, 46.3, 47.4, 48.8, 49.9, 51.2, 52.6, 53.7, 55.1].map(
        (millions) => Math.round(millions * 10) * 100_000,
      ),
    },
    {
      key: "y1b",
      title: "Revenue from Foresight",
      owner: "DR",
      measure: rises(dollars(1), 0, 4_000_000),
      fromDay: 71,
      offTrackAnswer: "Yes. Foresight becomes part of the enterprise plan instead of an extra.",
      values: [],
    },
    {
      key: "y1c",
      title: "Customers with more than a thousand seats",
      owner: "RA",
      measure: rises(count(), 58, 90),
      offTrackAnswer: "Yes. We stop chasing deals under two hundred seats.",
      values: [59, 61, 64, 66, 69, 71, 74, 76, 79, 81, 84, 86, 89],
    },
  ],
};
