import { z } from "zod";
import { initiativeKinds } from "#okr/initiative.ts";
import { ownerships } from "#okr/key-result.ts";
import { teamFunctions } from "#okr/team.ts";
import { text } from "./fields.ts";
import { FocusArea, LibraryFunction, Stage } from "./library.ts";
import { Measure } from "./measures.ts";
import { read } from "./operation.ts";

/** An objective of a drafted strategy. Its numbers are open: only the team knows where it stands. */
export const DraftedObjective = z.strictObject({
  title: z.string(),
  origin: z.enum(["library", "language-model"]),
  keyResults: z.array(
    z.strictObject({
      key: z.string().describe("Unique within its objective"),
      title: z.string(),
      measure: Measure,
      metric: z.string().nullable().describe("The library's metric that it moves"),
      ownership: z.enum(ownerships),
      numberOwner: z.enum(teamFunctions).nullable().describe("The function that answers for the number instead"),
    }),
  ),
  initiatives: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(initiativeKinds),
      bets: z.array(z.strictObject({ keyResult: z.string().describe("The key of a key result"), why: z.string() })),
    }),
  ),
});

export const strategy = {
  draft: read({
    route: "POST /strategy/draft",
    summary: "Drafts two or three objectives with key results and initiatives, every one of which passes the Coach.",
    input: z.strictObject({
      goal: text(2000).min(1, "write something here").describe("What the team wants to get to, in its own words"),
      function: LibraryFunction,
      stage: Stage,
      focus: z.array(FocusArea).min(1).max(5).describe("Two or three areas"),
      influence: z
        .array(z.strictObject({ metric: z.string().max(100), ownership: z.enum(ownerships) }))
        .max(100)
        .default([])
        .describe("Metrics of the library that the team can move, and what it is to each"),
      useModel: z.boolean().default(true).describe("Let the language model draft, where one is configured"),
    }),
    output: z.strictObject({
      note: z.string().describe("How it was made"),
      focusAdvice: z
        .string()
        .nullable()
        .describe("What to think of before going on, where it is not two or three areas"),
      objectives: z.array(DraftedObjective),
    }),
  }),
};
