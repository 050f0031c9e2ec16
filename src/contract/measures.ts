import { z } from "zod";
import { periods, unitKinds } from "#okr/measure.ts";
import { date, decimal, line, text } from "./fields.ts";

/** What the numbers count; `label` is a currency code, a unit of time, or a word of your own. */
export const Unit = z.strictObject({
  kind: z.enum(unitKinds),
  label: line(40).optional(),
  decimals: z.int().min(0).max(6).optional(),
});

const Milestone = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, "lower-case letters, digits and hyphens"),
  title: line(),
  weight: decimal.min(0).default(1),
  dueOn: date.optional(),
});

const number = decimal.nullable().describe("null while it is still a placeholder");

/** How a key result is measured. Numbers may be null in a draft. */
export const Measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["increase", "decrease"]), unit: Unit, baseline: number, target: number }),
  z.strictObject({ kind: z.enum(["at-least", "at-most"]), unit: Unit, bound: number }),
  z.strictObject({ kind: z.literal("between"), unit: Unit, low: number, high: number }),
  z.strictObject({ kind: z.literal("yes-no") }),
  z.strictObject({
    kind: z.literal("milestones"),
    milestones: z
      .array(Milestone)
      .min(1)
      .max(100)
      .refine(
        (steps) => new Set(steps.map((step) => step.key)).size === steps.length,
        "every milestone needs a key of its own",
      )
      .refine((steps) => steps.some((step) => step.weight > 0), "at least one milestone needs a weight above 0"),
  }),
  z.strictObject({ kind: z.literal("recurring"), unit: Unit, perPeriod: number, period: z.enum(periods) }),
  z.strictObject({ kind: z.literal("find-baseline"), unit: Unit, metric: line(), how: text(1000), by: date }),
]);

/** How expected progress grows from the start to the due date. */
export const Pace = z.discriminatedUnion("shape", [
  z.strictObject({ shape: z.enum(["even", "late", "early"]) }),
  z.strictObject({ shape: z.literal("after"), from: date }),
  z.strictObject({
    shape: z.literal("steps"),
    steps: z
      .array(z.strictObject({ on: date, value: decimal }))
      .min(1)
      .max(60),
  }),
]);
