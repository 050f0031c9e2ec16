import { z } from "zod";
import { confidences } from "#okr/check-in.ts";
import { flags } from "#okr/progress/flags.ts";
import { healths } from "#okr/progress/health.ts";

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
