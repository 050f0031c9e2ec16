import { z } from "zod";
import { rollUps } from "#okr/objective.ts";
import { cursor, id, limit, line, nextCursor, text, version } from "./fields.ts";
import { Explanation, Numbers } from "./numbers.ts";
import { read, write } from "./operation.ts";

/** What an objective ladders up to. */
export const Support = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("objective"), id: id("objective") }),
  z.strictObject({ kind: z.literal("key-result"), id: id("key-result") }),
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
  version,
});

const objectiveId = id("objective");

export const objectives = {
  list: read({
    route: "GET /objectives",
    summary: "Lists objectives, by cycle or team if you like, in plan order.",
    input: z.strictObject({ cycleId: id("cycle").optional(), teamId: id("team").optional(), limit, cursor }),
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
