import { z } from "zod";
import { cadences } from "#okr/cadence.ts";
import { bandNames, goodDirections, stages, timings } from "#okr/metric.ts";
import { cursor, date, decimal, id, limit, line, nextCursor, text, version } from "./fields.ts";
import { Unit } from "./measures.ts";
import { read, write } from "./operation.ts";

/** A value of a metric on a day. */
export const Point = z.strictObject({ on: date, value: decimal });

const Bands = z
  .strictObject({ weak: decimal, strong: decimal })
  .describe("Below weak is weak, from strong on is strong; the other way round where down is good");

/** A number the business watches across cycles. */
export const Metric = z.strictObject({
  id: id("metric"),
  teamId: id("team").nullable(),
  ownerId: id("person").nullable(),
  name: line(120),
  definition: z.string(),
  formula: z.string(),
  unit: Unit,
  goodDirection: z.enum(goodDirections),
  timing: z.enum(timings),
  cadence: z.enum(cadences),
  source: z.string(),
  isNorthStar: z.boolean(),
  stage: z.enum(stages).nullable(),
  bands: Bands.nullable(),
  version,
});

/** Where a metric stands, and which key results read from it. */
const Standing = Metric.extend({
  newest: Point.nullable().describe("The newest point, or null before the first one"),
  band: z.enum(bandNames).nullable().describe("How the newest point reads; null without bands or points"),
  keyResultIds: z.array(id("key-result")).describe("The key results that read from it"),
});

const metricId = id("metric");
const quantile = z.number().describe("In the metric's unit");
const fields = {
  teamId: id("team").nullable().describe("The team that looks after it"),
  ownerId: id("person").nullable(),
  name: line(120),
  definition: text(2000).describe("What is counted, so that two people would count the same"),
  formula: text(1000),
  unit: Unit,
  goodDirection: z.enum(goodDirections),
  timing: z.enum(timings).describe("lead: it moves before what it stands for; lag: after it"),
  cadence: z.enum(cadences).describe("How often a point is expected"),
  source: text(500).describe("Where its values are read, in words"),
  isNorthStar: z.boolean().describe("One of the few that matter most"),
  stage: z.enum(stages).nullable().describe("The part of a customer's way it tells of"),
  bands: Bands.nullable(),
};

export const metrics = {
  list: read({
    route: "GET /metrics",
    summary: "Lists metrics with their newest point, by the team that looks after them if you like.",
    input: z.strictObject({ teamId: id("team").optional(), limit, cursor }),
    output: z.strictObject({ metrics: z.array(Standing), nextCursor }),
  }),
  get: read({
    route: "GET /metrics/{metricId}",
    summary: "Gives a metric with its points as columns, all of them or those of a range of days.",
    input: z.strictObject({
      metricId,
      from: date.optional().describe("Points from this day on"),
      to: date.optional().describe("Points up to this day"),
    }),
    output: Standing.extend({
      points: z
        .strictObject({ dates: z.array(date), values: z.array(decimal) })
        .describe("Oldest first, of equal length"),
      isRemoved: z.boolean(),
    }),
  }),
  forecast: read({
    route: "GET /metrics/{metricId}/forecast",
    summary: "Forecasts a metric's coming 13 points at its cadence: the best guess and the range of each.",
    input: z.strictObject({ metricId }),
    output: z.strictObject({
      state: z.enum(["too-early", "forecast", "none"]),
      because: z.string().describe("The answer in words"),
      coming: z
        .array(
          z.strictObject({
            on: date,
            point: z.number().describe("The best single guess"),
            q10: quantile,
            q25: quantile,
            q50: quantile,
            q75: quantile,
            q90: quantile,
          }),
        )
        .describe("For each coming point: a tenth of what may happen lies below q10, half below q50"),
      method: z.string(),
      points: z.int().min(0).describe("How many values it was made from"),
    }),
  }),
  create: write({
    route: "POST /metrics",
    summary: "Adds a metric: a number to be watched across cycles.",
    input: z.strictObject({
      teamId: fields.teamId.default(null),
      ownerId: fields.ownerId.optional().describe("You, unless you say otherwise"),
      name: fields.name,
      definition: fields.definition.default(""),
      formula: fields.formula.default(""),
      unit: fields.unit,
      goodDirection: fields.goodDirection.default("up"),
      timing: fields.timing.default("lag"),
      cadence: fields.cadence.default("weekly"),
      source: fields.source.default(""),
      isNorthStar: fields.isNorthStar.default(false),
      stage: fields.stage.default(null),
      bands: fields.bands.default(null),
    }),
    output: Metric,
  }),
  edit: write({
    route: "PATCH /metrics/{metricId}",
    summary: "Changes a metric: its words, unit, bands, or who looks after it.",
    input: z.strictObject({
      metricId,
      teamId: fields.teamId.optional(),
      ownerId: fields.ownerId.optional(),
      name: fields.name.optional(),
      definition: fields.definition.optional(),
      formula: fields.formula.optional(),
      unit: fields.unit.optional(),
      goodDirection: fields.goodDirection.optional(),
      timing: fields.timing.optional(),
      cadence: fields.cadence.optional(),
      source: fields.source.optional(),
      isNorthStar: fields.isNorthStar.optional(),
      stage: fields.stage.optional(),
      bands: fields.bands.optional(),
    }),
    output: Metric,
    errors: ["metric-does-not-fit"],
    versioned: true,
  }),
  recordPoints: write({
    route: "POST /metrics/{metricId}/points",
    summary: "Records points of a metric; a later one for the same day replaces the earlier one.",
    input: z.strictObject({
      metricId,
      points: z
        .array(Point)
        .min(1)
        .max(1000, "at most 1,000 points at once")
        .refine((points) => new Set(points.map(({ on }) => on)).size === points.length, "name each day once"),
    }),
    output: z.strictObject({
      id: metricId,
      added: z.int().min(0),
      replaced: z.int().min(0),
      unchanged: z.int().min(0).describe("Points that were there with the same value"),
    }),
  }),
  removePoint: write({
    route: "DELETE /metrics/{metricId}/points/{on}",
    summary: "Takes a point of a metric away; the journal keeps that it was there.",
    input: z.strictObject({ metricId, on: date }),
    output: z.strictObject({ id: metricId, removed: Point }),
  }),
  remove: write({
    route: "DELETE /metrics/{metricId}",
    summary: "Removes a metric; it can be restored, and key results that read from it keep its history.",
    input: z.strictObject({ metricId }),
    output: Metric,
    errors: ["already-removed"],
    versioned: true,
  }),
  restore: write({
    route: "POST /metrics/{metricId}/restore",
    summary: "Brings a removed metric back with its points.",
    input: z.strictObject({ metricId }),
    output: Metric,
    errors: ["not-removed"],
  }),
};
