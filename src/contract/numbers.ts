import { z } from "zod";
import { confidences } from "#okr/check-in.ts";

export const healths = ["not-started", ...confidences] as const;
export const flags = ["stale", "stalled", "regressing", "slowing", "unowned", "past-due"] as const;

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
