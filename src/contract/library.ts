import { z } from "zod";
import { initiativeKinds } from "#okr/initiative.ts";
import { focusAreas } from "#okr/library/focus.ts";
import { libraryFunctions } from "#okr/library/metric.ts";
import { stages } from "#okr/library/stage.ts";
import { teamFunctions } from "#okr/team.ts";
import { Measure, Unit } from "./measures.ts";
import { read } from "./operation.ts";

/** An area of focus, of which a team picks two or three before it writes. */
export const FocusArea = z.enum(focusAreas);
/** Where a product stands in its life. */
export const Stage = z.enum(stages);
/** A craft that metrics and templates are sorted by. */
export const LibraryFunction = z.enum(libraryFunctions);

const limit = z.coerce.number().int().min(1).max(200).default(20).describe("How many at most, 1–200");
const total = z.int().min(0).describe("How many fit");

/** A metric that many teams use, explained once for all of them. */
export const LibraryMetric = z.strictObject({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  formula: z.string(),
  unit: Unit,
  goodDirection: z.enum(["up", "down"]),
  timing: z.enum(["lead", "lag"]),
  cadence: z.enum(["daily", "weekly", "monthly", "quarterly"]),
  source: z.string().describe("Where the number usually comes from"),
  owner: z.enum(teamFunctions).describe("The function of the team that usually answers for it"),
  productMarketing: z.enum(["owns", "shares", "influences"]).describe("What product marketing can honestly be to it"),
  leadingProxies: z.array(z.string()).describe("Metrics that move before this one"),
  avoidWhen: z.string(),
  areas: z.array(FocusArea),
  functions: z.array(LibraryFunction),
});

/** An objective to start from, with key results whose numbers are open and the work that may move them. */
export const Template = z.strictObject({
  id: z.string(),
  title: z.string(),
  examples: z
    .array(z.strictObject({ words: z.string(), standFor: z.string() }))
    .describe("Words of the objective that a team puts its own in the place of"),
  functions: z.array(LibraryFunction),
  situation: z.string(),
  stages: z.array(Stage),
  areas: z.array(FocusArea),
  keyResults: z.array(
    z.strictObject({
      metric: z.string(),
      title: z.string(),
      sentence: z.string().describe("The title with its numbers to be filled in"),
      measure: Measure,
    }),
  ),
  initiatives: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(initiativeKinds),
      betsOn: z.array(z.string()).describe("The metrics of the key results it bets on"),
    }),
  ),
});

export const library = {
  metrics: read({
    route: "GET /library/metrics",
    summary: "Finds metrics of the library, best first, for what is being done, a function, or an area of focus.",
    input: z.strictObject({
      text: z.string().min(1).max(2000).optional().describe("A project, an objective, or words to search for"),
      function: LibraryFunction.optional(),
      area: FocusArea.optional(),
      limit,
    }),
    output: z.strictObject({ total, metrics: z.array(LibraryMetric) }),
  }),
  templates: read({
    route: "GET /library/templates",
    summary: "Lists templates of objectives, those first that fit a function, a stage and a focus best.",
    input: z.strictObject({
      function: LibraryFunction.optional(),
      stage: Stage.optional(),
      focus: z
        .string()
        .min(1)
        .transform((text) => text.split(",").map((area) => area.trim()))
        .pipe(z.array(FocusArea).max(5))
        .optional()
        .describe(`Areas of focus with commas between them, of ${focusAreas.join(", ")}`),
      limit,
    }),
    output: z.strictObject({ total, templates: z.array(Template) }),
  }),
  focus: read({
    route: "GET /library/focus",
    summary: "Gives the areas of focus with their key questions, and the stages of a product with their advice.",
    input: z.strictObject({}),
    output: z.strictObject({
      pick: z.strictObject({ fewest: z.int(), most: z.int() }).describe("How many areas a team picks"),
      questions: z.array(z.string()).describe("What to answer whichever areas are picked"),
      areas: z.array(
        z.strictObject({
          area: FocusArea,
          name: z.string(),
          meaning: z.string(),
          questions: z.array(z.string()),
          chooseWhen: z.string(),
        }),
      ),
      stages: z.array(
        z.strictObject({
          stage: Stage,
          name: z.string(),
          sign: z.string(),
          advice: z.array(z.string()),
          avoid: z.string(),
        }),
      ),
    }),
  }),
};
