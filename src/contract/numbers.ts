import { z } from "zod";
import { confidences } from "#okr/check-in.ts";

import { flags } from "#okr/progress/flags.ts";
import { healths } from "#okr/progress/health.ts";
import { date, decimal } from "./fields.ts";

/**
 * What the numbers say of a key result or an objective on a day. `progress` and `pace` are shares of the way, 0–1;
 * progress is raw (it may be below 0 or above 1) and null where there is no honest number, with the reason in `because`.
 */
export const Numbers = z.strictObject({
  progress: z.number().nullable(),
  pace: z.number().nullable(),
  confidence: z.enum(confidences).nullable(),
  health: z.enum(healths),
  flags: z.array(z.enum(flags)),
  because: z.string().describe("The formula in words with its inputs, or why there is no number"),
});

/** How many key results have each confidence; `not-started` are those without one. */
export const Tally = z.strictObject({
  "not-started": z.int().min(0),
  "on-track": z.int().min(0),
  "at-risk": z.int().min(0),
  "off-track": z.int().min(0),
});

export const netConfidence = z
  .number()
  .min(-1)
  .max(1)
  .nullable()
  .describe(
    "Share of key results on track less the share off track, of those with a confidence; null when none has one",
  );

/** Check-ins as columns: oldest first, of equal length. */
export const CheckInSeries = z.strictObject({
  dates: z.array(date),
  values: z.array(decimal),
  confidences: z.array(z.enum(confidences)),
});

/** Why figures are what they are: formulas in words, the inputs, the weights of what was added up, and the check-ins. */
export const Explanation = z.strictObject({
  figures: z.array(
    z.strictObject({
      figure: z.string().describe("As in progress, pace, health"),
      value: z.string(),
      formula: z.string().describe("How it came about, in words with its numbers"),
    }),
  ),
  inputs: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  weights: z.array(
    z.strictObject({
      title: z.string(),
      share: z.number().min(0).max(100).describe("Percent of the whole"),
      progress: z.number().nullable(),
    }),
  ),
  checkIns: CheckInSeries,
});
