import { z } from "zod";
import { date, id, line, moment, text } from "./fields.ts";
import { read, write } from "./operation.ts";

// As long as a paragraph of a document may be; what is too long for a title is cut when it is added, and kept as a note.
const said = line(20_000);
const beside = text(20_000);

const ReadInitiative = z.strictObject({
  title: said,
  owner: beside.nullable(),
  due: date.nullable(),
  line: z.int(),
  why: beside,
});

const ReadKeyResult = z.strictObject({
  title: said,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unit: beside.nullable(),
  due: date.nullable(),
  owner: beside.nullable(),
  score: z.number().nullable(),
  result: beside.nullable(),
  line: z.int(),
  why: beside,
});

/** An objective as it was understood in a document; `why` says what made it one, `line` where it stands. */
export type ReadObjective = {
  title: string;
  team: string | null;
  cycle: string | null;
  owner: string | null;
  line: number;
  why: string;
  keyResults: z.infer<typeof ReadKeyResult>[];
  initiatives: z.infer<typeof ReadInitiative>[];
  objectives: ReadObjective[];
};
const ReadObjective: z.ZodType<ReadObjective> = z
  .lazy(() =>
    z.strictObject({
      title: said,
      team: said.nullable(),
      cycle: beside.nullable(),
      owner: beside.nullable(),
      line: z.int(),
      why: beside,
      keyResults: z.array(ReadKeyResult),
      initiatives: z.array(ReadInitiative),
      objectives: z.array(ReadObjective),
    }),
  )
  .meta({ id: "ReadObjective" });

/** What was understood of a document. */
export const ReadDocument = z.strictObject({
  cycles: z.array(z.string()),
  teams: z.array(z.string()),
  objectives: z.array(ReadObjective),
  notes: z.array(z.strictObject({ text: z.string(), line: z.int() })),
});

const document = z.string().max(5_000_000).describe("The document's text");
const fileName = line(255).default("document.md");

/** An import that was applied: how much it added, and the lines it kept as notes because they had no place. */
export const Import = z.strictObject({
  id: id("import"),
  fileName: z.string(),
  appliedAt: moment,
  personId: id("person"),
  isUndone: z.boolean(),
  added: z.strictObject({ teams: z.int(), objectives: z.int(), keyResults: z.int(), initiatives: z.int() }),
  notes: z.array(z.strictObject({ text: z.string(), line: z.int() })),
});

const importId = id("import");

export const imports = {
  preview: read({
    route: "POST /imports/preview",
    summary:
      "Reads a document and says what it understood, why, and what could be written better, without changing anything.",
    input: z.strictObject({ document, fileName }),
    output: ReadDocument.extend({
      findings: z
        .array(
          z.strictObject({
            line: z.int(),
            title: z.string(),
            rule: z.string(),
            message: z.string(),
            why: z.string(),
          }),
        )
        .describe("Warnings of the Coach about what was understood, two on a line at most"),
    }),
    errors: ["document-unreadable", "document-too-large", "nothing-to-import"],
  }),
  list: read({
    route: "GET /imports",
    summary: "Lists the imports, newest first.",
    input: z.strictObject({}),
    output: z.strictObject({ imports: z.array(Import) }),
    agents: false,
  }),
  apply: write({
    route: "POST /imports",
    summary: "Adds what a document holds to a cycle, as one change that can be undone as one.",
    input: z.strictObject({
      document,
      fileName,
      cycleId: id("cycle").describe("Where objectives go whose cycle is not in cycles"),
      teamId: id("team").describe("Who the objectives belong to that name no team"),
      cycles: z
        .array(z.strictObject({ name: z.string(), cycleId: id("cycle") }))
        .max(100)
        .default([])
        .describe("Which of your cycles the document's cycles are"),
      addTeams: z.boolean().default(true).describe("Add teams the document names and you do not have yet"),
      objectives: z
        .array(ReadObjective)
        .max(5000)
        .optional()
        .describe("What a preview understood, corrected by you; read from the document when left out"),
    }),
    output: Import,
    errors: ["document-unreadable", "document-too-large", "nothing-to-import", "cycle-closed", "not-found"],
    agents: false,
  }),
  undo: write({
    route: "POST /imports/{importId}/undo",
    summary: "Takes everything an import added out again, unless someone has worked on it since.",
    input: z.strictObject({ importId }),
    output: Import,
    errors: ["import-already-undone", "import-in-use", "cycle-closed"],
    agents: false,
  }),
};
