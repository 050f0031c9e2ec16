import { z } from "zod";
import { confidences } from "#okr/check-in.ts";
import { ownerships, participantRoles } from "#okr/key-result.ts";
import { CheckIn } from "./check-ins.ts";
import { date, decimal, id, line, text, version } from "./fields.ts";
import { Disagreement, Forecast } from "./forecasts.ts";
import { Measure, Pace } from "./measures.ts";
import { Point } from "./metrics.ts";
import { CheckInSeries, Explanation, Numbers } from "./numbers.ts";
import { read, write } from "./operation.ts";

/** Someone who takes part in a key result. */
export const Participant = z.strictObject({
  personId: id("person").optional(),
  teamId: id("team").optional(),
  role: z.enum(participantRoles),
  part: text(300),
});

/** A key result: what is measured, from where to where, by when, and who answers for it. */
export const KeyResult = z.strictObject({
  id: id("key-result"),
  objectiveId: id("objective"),
  teamId: id("team"),
  ownerId: id("person").nullable(),
  title: line(),
  position: z.int().min(0),
  measure: Measure,
  pace: Pace,
  startsOn: date,
  dueOn: date,
  share: decimal.nullable(),
  ownership: z.enum(ownerships),
  participants: z.array(Participant),
  alsoUnder: z.array(id("objective")),
  offTrackAnswer: z.string(),
  targetReason: z.string().describe("Why the target was last changed after check-ins had been made against it"),
  metricId: id("metric").nullable().describe("The metric it reads its values from; null where people report them"),
  version,
});

const keyResultId = id("key-result");
const share = decimal
  .min(0)
  .max(100)
  .nullable()
  .describe("Fixed share of the objective in percent; null takes an equal part of the rest");
const metricId = id("metric")
  .nullable()
  .describe("The metric it reads its values from; it has to count what the measure counts");
const participants = z
  .array(
    Participant.refine(
      (one) => (one.personId === undefined) !== (one.teamId === undefined),
      "name a person or a team, not both",
    ),
  )
  .max(30);

export const keyResults = {
  get: read({
    route: "GET /key-results/{keyResultId}",
    summary: "Gives a key result with its check-in series, progress, pace and health today.",
    input: z.strictObject({ keyResultId }),
    output: KeyResult.extend({
      checkIns: CheckInSeries,
      numbers: Numbers,
      metricValue: Point.nullable().describe("The newest point of its metric, for the next check-in"),
      isRemoved: z.boolean(),
    }),
  }),
  forecast: read({
    route: "GET /key-results/{keyResultId}/forecast",
    summary: "Forecasts a key result: its range at each coming check-in, and the likelihood of reaching its target.",
    input: z.strictObject({ keyResultId }),
    output: Forecast.extend({
      confidence: z.enum(confidences).nullable().describe("What the newest check-in says"),
      disagreement: Disagreement.nullable(),
    }),
  }),
  explain: read({
    route: "GET /key-results/{keyResultId}/explanation",
    summary: "Explains each figure of a key result today: its formula, inputs and check-ins.",
    input: z.strictObject({ keyResultId }),
    output: Explanation,
  }),
  history: read({
    route: "GET /key-results/{keyResultId}/history",
    summary: "Gives a key result's check-ins in full and every change to it, oldest first.",
    input: z.strictObject({ keyResultId }),
    output: z.strictObject({
      checkIns: z.array(CheckIn),
      changes: z.array(
        z.strictObject({
          revision: z.int(),
          at: z.string(),
          personId: id("person").nullable(),
          operation: z.string(),
          before: z.unknown(),
          after: z.unknown(),
        }),
      ),
      targetChanges: z
        .array(
          z.strictObject({
            on: date.describe("The day it changed, in UTC"),
            personId: id("person").nullable(),
            before: Measure,
            after: Measure,
            reason: z.string(),
          }),
        )
        .describe("Every change of what is to be reached, oldest first: progress before it stays as it was"),
    }),
  }),
  add: write({
    route: "POST /objectives/{objectiveId}/key-results",
    summary: "Adds a key result to an objective.",
    input: z.strictObject({
      objectiveId: id("objective"),
      title: line(),
      measure: Measure,
      pace: Pace.default({ shape: "even" }),
      startsOn: date.optional().describe("The cycle's first day, unless you say otherwise"),
      dueOn: date.optional().describe("The cycle's last day, unless you say otherwise"),
      ownerId: id("person").nullable().optional().describe("The objective's owner, unless you say otherwise"),
      teamId: id("team").optional().describe("The objective's team, unless you say otherwise"),
      share: share.default(null),
      ownership: z.enum(ownerships).default("owned"),
      participants: participants.default([]),
      offTrackAnswer: text(1000).default(""),
      metricId: metricId.default(null),
    }),
    output: KeyResult,
    errors: ["cycle-closed", "shares-over-100", "date-outside-cycle", "metric-does-not-fit"],
  }),
  edit: write({
    route: "PATCH /key-results/{keyResultId}",
    summary: "Changes a key result: its words, measure, dates, share, owner, or who takes part.",
    input: z.strictObject({
      keyResultId,
      title: line().optional(),
      measure: Measure.optional(),
      pace: Pace.optional(),
      startsOn: date.optional(),
      dueOn: date.optional(),
      ownerId: id("person").nullable().optional(),
      share: share.optional(),
      ownership: z.enum(ownerships).optional(),
      participants: participants.optional(),
      alsoUnder: z.array(id("objective")).max(20).optional(),
      offTrackAnswer: text(1000).optional(),
      metricId: metricId.optional(),
      targetReason: line(300)
        .optional()
        .describe(
          "Why the target changes; needed with a measure that asks for another value than earlier check-ins were made for",
        ),
    }),
    output: KeyResult,
    errors: [
      "cycle-closed",
      "shares-over-100",
      "date-outside-cycle",
      "value-does-not-fit",
      "metric-does-not-fit",
      "reason-needed",
    ],
    versioned: true,
  }),
  move: write({
    route: "POST /key-results/{keyResultId}/move",
    summary: "Moves a key result to another objective or another place in its list.",
    input: z.strictObject({
      keyResultId,
      objectiveId: id("objective").optional(),
      position: z.int().min(0).max(1000).optional(),
    }),
    output: KeyResult,
    errors: ["cycle-closed", "alignment-loop", "shares-over-100"],
    versioned: true,
  }),
  remove: write({
    route: "DELETE /key-results/{keyResultId}",
    summary: "Removes a key result; it can be restored.",
    input: z.strictObject({ keyResultId }),
    output: KeyResult,
    errors: ["already-removed", "cycle-closed"],
    versioned: true,
  }),
  restore: write({
    route: "POST /key-results/{keyResultId}/restore",
    summary: "Brings a removed key result back.",
    input: z.strictObject({ keyResultId }),
    output: KeyResult,
    errors: ["not-removed", "cycle-closed", "shares-over-100"],
  }),
};
