import { z } from "zod";
import { rollUps } from "#okr/objective.ts";
import { cursor, date, id, limit, line, nextCursor, text, version } from "./fields.ts";
import { Explanation, Numbers } from "./numbers.ts";
import { read, write } from "./operation.ts";

/** What an objective ladders up to. */
export const Support = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("objective"), id: id("objective") }),
  z.strictObject({ kind: z.literal("key-result"), id: id("key-result") }),
]);

/** Where an objective stands on the way to being agreed on. Signing off informs; it locks nothing. */
export const SignOff = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("asked"), of: id("person"), by: id("person"), on: date }),
  z.strictObject({ state: z.literal("sent-back"), by: id("person"), on: date, note: z.string() }),
  z.strictObject({ state: z.literal("signed-off"), by: id("person"), on: date }),
]);

/** An objective. `position` orders it within its team and cycle. */
export const Objective = z.strictObject({
  id: id("objective"),
  cycleId: id("cycle"),
  teamId: id("team"),
  ownerId: id("person").nullable(),
  title: line(),
  description: z.string(),
  position: z.int().min(0),
  rollUp: z.enum(rollUps),
  supports: z.array(Support),
  signOff: SignOff.nullable().describe("Null while nobody was asked: a draft"),
  version,
});

const objectiveId = id("objective");

export const objectives = {
  list: read({
    route: "GET /objectives",
    summary: "Lists objectives, by cycle, team, or whose sign-off they wait for if you like, in plan order.",
    input: z.strictObject({
      cycleId: id("cycle").optional(),
      teamId: id("team").optional(),
      waitingFor: id("person").optional().describe("Who was asked to sign them off and has not answered"),
      limit,
      cursor,
    }),
    output: z.strictObject({ objectives: z.array(Objective), nextCursor }),
  }),
  get: read({
    route: "GET /objectives/{objectiveId}",
    summary: "Gives an objective with its progress, confidence and health today.",
    input: z.strictObject({ objectiveId }),
    output: Objective.extend({ numbers: Numbers, isRemoved: z.boolean() }),
  }),
  explain: read({
    route: "GET /objectives/{objectiveId}/explanation",
    summary: "Explains each figure of an objective today: its formula, and the weight of everything it is made of.",
    input: z.strictObject({ objectiveId }),
    output: Explanation,
  }),
  propose: write({
    route: "POST /objectives",
    summary: "Proposes an objective for a team and a cycle.",
    input: z.strictObject({
      cycleId: id("cycle"),
      teamId: id("team"),
      title: line(),
      description: text().default(""),
      ownerId: id("person").nullable().optional().describe("You, unless you say otherwise"),
      supports: z.array(Support).max(20).default([]),
    }),
    output: Objective,
    errors: ["cycle-closed"],
  }),
  edit: write({
    route: "PATCH /objectives/{objectiveId}",
    summary: "Changes an objective's words, owner, or what its progress is made of.",
    input: z.strictObject({
      objectiveId,
      title: line().optional(),
      description: text().optional(),
      ownerId: id("person").nullable().optional(),
      rollUp: z.enum(rollUps).optional(),
    }),
    output: Objective,
    errors: ["cycle-closed"],
    versioned: true,
  }),
  align: write({
    route: "PUT /objectives/{objectiveId}/supports",
    summary: "Says what an objective ladders up to: objectives, key results, or nothing.",
    input: z.strictObject({ objectiveId, supports: z.array(Support).max(20) }),
    output: Objective,
    errors: ["alignment-loop", "cycle-closed"],
    versioned: true,
  }),
  move: write({
    route: "POST /objectives/{objectiveId}/move",
    summary: "Moves an objective to another team, cycle, or place in the list.",
    input: z.strictObject({
      objectiveId,
      teamId: id("team").optional(),
      cycleId: id("cycle").optional(),
      position: z.int().min(0).max(100_000).optional().describe("Counted from 0 within its team and cycle"),
    }),
    output: Objective,
    errors: ["cycle-closed"],
    versioned: true,
  }),
  askForSignOff: write({
    route: "POST /objectives/{objectiveId}/ask-for-sign-off",
    summary: "Asks a person to sign an objective off, with its key results; no number may still be a placeholder.",
    input: z.strictObject({ objectiveId, of: id("person") }),
    output: Objective,
    errors: ["placeholders-left", "cycle-closed"],
    versioned: true,
  }),
  signOff: write({
    route: "POST /objectives/{objectiveId}/sign-off",
    summary: "Signs an objective off: whoever was asked agrees to it as it stands, and it can still be changed.",
    input: z.strictObject({ objectiveId }),
    output: Objective,
    errors: ["placeholders-left", "cycle-closed"],
    agents: false,
    versioned: true,
  }),
  sendBack: write({
    route: "POST /objectives/{objectiveId}/send-back",
    summary: "Sends an objective back to whoever wrote it, with a sentence that says what should change.",
    input: z.strictObject({ objectiveId, note: line() }),
    output: Objective,
    errors: ["cycle-closed"],
    agents: false,
    versioned: true,
  }),
  returnToDraft: write({
    route: "POST /objectives/{objectiveId}/return-to-draft",
    summary: "Makes an objective a draft again: takes back that a sign-off was asked for, or given.",
    input: z.strictObject({ objectiveId }),
    output: Objective,
    errors: ["cycle-closed"],
    versioned: true,
  }),
  remove: write({
    route: "DELETE /objectives/{objectiveId}",
    summary: "Removes an objective with its key results; it can be restored.",
    input: z.strictObject({ objectiveId }),
    output: Objective,
    errors: ["already-removed", "cycle-closed"],
    versioned: true,
  }),
  restore: write({
    route: "POST /objectives/{objectiveId}/restore",
    summary: "Brings back a removed objective with the key results removed with it.",
    input: z.strictObject({ objectiveId }),
    output: Objective,
    errors: ["not-removed", "cycle-closed"],
  }),
};
