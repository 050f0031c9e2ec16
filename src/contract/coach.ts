import { z } from "zod";
import { idPrefix } from "#okr/ids.ts";
import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import { id, line, moment } from "./fields.ts";
import { read, write } from "./operation.ts";

const subjectId = z
  .string()
  .regex(
    new RegExp(`^(?:${idPrefix.objective}|${idPrefix["key-result"]})_[0-9a-f]{32}$`),
    "not the id of an objective or a key result",
  )
  .describe("Id of an objective or a key result") as unknown as z.ZodType<
  ObjectiveId | KeyResultId,
  ObjectiveId | KeyResultId
>;

const rule = z
  .string()
  .max(100)
  .regex(/^[a-z]+(?:-[a-z]+)*$/, "not the name of a rule, such as objective-is-short")
  .describe("Name of a rule, as in objective-is-short");

/** A finding that a person decided to live with, for exactly these words: with other words it comes back. */
export const KeptFinding = z.strictObject({
  id: id("kept-finding"),
  subjectId,
  rule,
  text: z.string(),
  personId: id("person"),
  keptAt: moment,
});

const cycleId = id("cycle");

export const coach = {
  kept: read({
    route: "GET /cycles/{cycleId}/kept-findings",
    summary: "Lists the findings of a cycle that are kept as they are, and says which of them no longer apply.",
    input: z.strictObject({ cycleId }),
    output: z.strictObject({
      keptFindings: z.array(
        KeptFinding.extend({
          isUsed: z.boolean().describe("False when the words changed, or the rule finds nothing any more"),
        }),
      ),
    }),
  }),
  keep: write({
    route: "POST /kept-findings",
    summary: "Keeps an objective or key result as it is, whatever one rule finds in it, until its words change.",
    input: z.strictObject({
      subjectId,
      rule,
      text: line().optional().describe("The words that are kept; its words as they stand, unless you say otherwise"),
    }),
    output: KeptFinding,
    errors: ["cycle-closed"],
  }),
  unkeep: write({
    route: "DELETE /kept-findings/{keptFindingId}",
    summary: "Lets a finding that was kept as it is come back.",
    input: z.strictObject({ keptFindingId: id("kept-finding") }),
    output: KeptFinding,
    errors: ["cycle-closed"],
  }),
};
