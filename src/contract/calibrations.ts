import { z } from "zod";
import { confidences } from "#okr/check-in.ts";

const share = z.number().min(0).max(1).nullable();
const count = z.int().min(0);

/** How well confidence and forecast held, over the check-ins of key results whose due date has passed. */
export const Calibration = z.strictObject({
  keyResults: count.describe("Whose due date has passed"),
  checkIns: count.describe("Made before the due date, with a known outcome"),
  confidence: z.array(
    z.strictObject({
      confidence: z.enum(confidences),
      times: count.describe("How often it was given"),
      reached: share.describe("Share of them after which the target was reached"),
    }),
  ),
  forecasts: count.describe("Check-ins at which there was a forecast"),
  likelihood: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number(),
      forecasts: count,
      likelihood: share.describe("What they said on average"),
      reached: share.describe("What came of it"),
    }),
  ),
  brierScore: share.describe("Mean squared distance of likelihood and outcome: 0 is perfect, 0.25 is a coin's"),
  brierScoreOfShare: share.describe("What saying the overall share every time would have scored"),
});
