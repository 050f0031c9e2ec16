import { z } from "zod";
import { confidences } from "#okr/check-in.ts";
import { cursor, date, decimal, id, limit, moment, nextCursor, text, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** A dated report on a key result. */
export const CheckIn = z.strictObject({
  id: id("check-in"),
  keyResultId: id("key-result"),
  personId: id("person"),
  on: date,
  value: decimal,
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
  milestonesDone: z.array(z.string()),
  confidence: z.enum(confidences),
  note: z.string(),
  blocker: z.string(),
  recordedAt: moment,
  version,
});

const reported = {
  value: decimal
    .optional()
    .describe(
      "In the measure's unit; 0 or 1 for yes-no; leave out for milestones, for ratios given by their parts, and where the key result reads from a metric: then it is the metric's",
    ),
  numerator: decimal.optional(),
  denominator: decimal.optional(),
  milestonesDone: z.array(z.string().max(40)).max(100).optional().describe("Keys of all milestones done so far"),
};

export const checkIns = {
  list: read({
    route: "GET /key-results/{keyResultId}/check-ins",
    summary: "Lists a key result's check-ins, newest first.",
    input: z.strictObject({ keyResultId: id("key-result"), limit, cursor }),
    output: z.strictObject({ checkIns: z.array(CheckIn), nextCursor }),
  }),
  record: write({
    route: "POST /key-results/{keyResultId}/check-ins",
    summary: "Records a check-in: the value, your confidence, and a sentence if you like.",
    input: z.strictObject({
      keyResultId: id("key-result"),
      ...reported,
      confidence: z.enum(confidences),
      note: text(5000).default(""),
      blocker: text(1000).default(""),
      on: date.optional().describe("Today, unless you say otherwise"),
    }),
    output: CheckIn,
    errors: ["cycle-closed", "value-does-not-fit", "date-outside-cycle"],
  }),
  amend: write({
    route: "PATCH /check-ins/{checkInId}",
    summary: "Corrects your check-in within a day of recording it.",
    input: z.strictObject({
      checkInId: id("check-in"),
      ...reported,
      confidence: z.enum(confidences).optional(),
      note: text(5000).optional(),
      blocker: text(1000).optional(),
    }),
    output: CheckIn,
    errors: ["too-late-to-amend", "value-does-not-fit", "cycle-closed"],
    versioned: true,
  }),
  withdraw: write({
    route: "DELETE /check-ins/{checkInId}",
    summary: "Withdraws a check-in; the journal keeps that it was there.",
    input: z.strictObject({ checkInId: id("check-in") }),
    output: CheckIn,
    errors: ["already-removed", "cycle-closed"],
    versioned: true,
  }),
};
