import { z } from "zod";
import { date } from "./fields.ts";

/** How a person's confidence and the forecast contradict each other. */
export const Disagreement = z
  .enum(["hopeful", "doubtful"])
  .describe("hopeful: on track with a likelihood under 30%; doubtful: off track with one over 80%");

const quantile = z.number().describe("In the measure's unit; weight done for milestones, periods hit for recurring");

/** What will probably happen to a key result by its due date. */
export const Forecast = z.strictObject({
  state: z.enum(["too-early", "forecast", "reached", "over", "none"]),
  because: z.string().describe("The answer in words"),
  likelihood: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("Of reaching the target by the due date, or of holding until then; null where there is no honest number"),
  quantiles: z
    .array(z.strictObject({ on: date, q10: quantile, q25: quantile, q50: quantile, q75: quantile, q90: quantile }))
    .describe("For each coming check-in date: a tenth of what may happen lies below q10, half below q50"),
  method: z.string(),
  points: z.int().min(0).describe("How many values it was made from"),
});
