import { z } from "zod";
import { statementKinds } from "#okr/coach/statement/kind.ts";
import { idPrefix } from "#okr/ids.ts";
import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import { initiativeKinds } from "#okr/initiative.ts";
import { date, id, line, moment, revision } from "./fields.ts";
import { Finding, FindingAbout, Severity } from "./findings.ts";
import { Measure, Unit } from "./measures.ts";
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

const statementText = z.string().min(1, "write something here").max(100_000).describe("The sentence, as it is written");
const objectiveAbove = z.string().max(2000).default("").describe("The objective it stands under, where there is one");

const Span = z.strictObject({ text: z.string(), start: z.int().min(0), end: z.int().min(0) });
const score = z.number().min(0).max(1);

/** A statement as the Coach reads it: what kind of sentence it is, what it says, and what may be said about it. */
export const ReadStatement = z.strictObject({
  kind: z.enum(statementKinds),
  scores: z
    .strictObject({ objective: score, outcome: score, output: score, metric: score, other: score })
    .describe("How likely each kind is; together they are 1"),
  because: z.array(Span).describe("The words that decided, strongest first"),
  language: z.enum(["en", "other", "none"]).describe("The Coach reads English; of other words it only says that"),
  verb: Span.extend({ lemma: z.string() }).nullable(),
  measured: Span.nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unit: Unit.nullable(),
  isChange: z.boolean().describe("True for a change by a number: target is then that change"),
  direction: z.enum(["up", "down", "hold"]).nullable(),
  date: Span.extend({ on: date.nullable() }).nullable(),
  placeholders: z.array(Span),
  vagueWords: z.array(Span),
  countedOwnWork: Span.extend({ count: z.number(), of: z.string() }).nullable(),
  findings: z.array(Finding),
  smart: z
    .array(
      z.strictObject({
        letter: z.string(),
        name: z.string(),
        mark: z.enum(["filled", "half", "outlined"]),
        evidence: z.string(),
      }),
    )
    .describe("The letters of S.M.A.R.T. with their evidence, for what is read as a key result"),
});

/** A rule of the Coach with its reasons, and examples with what is said of them. */
export const CoachRule = z.strictObject({
  id: z.string(),
  about: FindingAbout,
  chapter: z.string(),
  severity: Severity,
  isOnTrial: z.boolean().describe("On trial: shown as a hint until it has proved itself"),
  summary: z.string(),
  why: z.string(),
  good: z.array(z.string()),
  bad: z.array(z.strictObject({ written: z.string(), says: z.string() })),
});

export const coach = {
  statement: read({
    route: "POST /coach/statement",
    summary: "Reads a sentence and says what kind of sentence it is, what it says, and what could be written better.",
    input: z.strictObject({
      text: statementText,
      slot: z
        .enum(["objective", "key-result"])
        .nullable()
        .default(null)
        .describe("Where it was written; null when that is not known, and its kind decides how it is looked at"),
      context: objectiveAbove,
    }),
    output: ReadStatement,
  }),
  plan: read({
    route: "GET /cycles/{cycleId}/findings",
    summary: "Says what could be written better in a cycle's plan, without what was kept as it is.",
    input: z.strictObject({
      cycleId,
      teamId: id("team").optional().describe("Only what this team has written"),
      severity: Severity.optional().describe("Only warnings, or only hints"),
    }),
    output: z.strictObject({
      revision,
      findings: z.array(Finding),
      kept: z.int().min(0).describe("How many more findings were kept as they are"),
    }),
  }),
  rules: read({
    route: "GET /coach/rules",
    summary: "Lists the rules of the Coach, each with its reasons and examples.",
    input: z.strictObject({}),
    output: z.strictObject({ rules: z.array(CoachRule) }),
  }),
  outcome: read({
    route: "POST /coach/outcome",
    summary: "Turns a project into the initiative it is and three drafts of the outcome it may be meant to move.",
    input: z.strictObject({
      text: statementText,
      context: objectiveAbove,
      cycleId: cycleId.optional().describe("The cycle it belongs to, so that a day without a year can be told"),
    }),
    output: z.strictObject({
      initiative: z.strictObject({
        title: z.string(),
        kind: z.enum(initiativeKinds),
        due: z.string().nullable().describe("By when, in its own words"),
        dueOn: date.nullable(),
      }),
      alternatives: z.array(
        z.strictObject({
          title: z.string(),
          metric: z.string().describe("A metric of the library"),
          measure: Measure,
          because: z.string(),
        }),
      ),
    }),
  }),
  kept: read({
    route: "GET /cycles/{cycleId}/kept-findings",
    summary: "Lists the findings of a cycle that are kept as they are, and says which of them no longer apply.",
    input: z.strictObject({ cycleId }),
    output: z.strictObject({
      revision,
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
