import { z } from "zod";
import { cycleKinds, cycleStates } from "#okr/cycle.ts";
import { date, id, line, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** A cycle. `endsBefore` is the first day that no longer belongs to it. */
export const Cycle = z.strictObject({
  id: id("cycle"),
  name: line(80),
  kind: z.enum(cycleKinds),
  state: z.enum(cycleStates),
  startsOn: date,
  endsBefore: date,
  version,
});

const cycleId = id("cycle");
const inOrder = { message: "a cycle ends after it starts", path: ["endsBefore"] };

export const cycles = {
  list: read({
    route: "GET /cycles",
    summary: "Lists the cycles, newest first.",
    input: z.strictObject({}),
    output: z.strictObject({ cycles: z.array(Cycle) }),
  }),
  create: write({
    route: "POST /cycles",
    summary: "Adds a cycle: a quarter, a half, a year, or dates of your own.",
    input: z
      .strictObject({
        name: line(80),
        kind: z.enum(cycleKinds),
        startsOn: date,
        endsBefore: date,
        state: z.enum(["draft", "planning", "active"]).default("draft"),
      })
      .refine((cycle) => cycle.startsOn < cycle.endsBefore, inOrder),
    output: Cycle,
  }),
  edit: write({
    route: "PATCH /cycles/{cycleId}",
    summary: "Changes a cycle's name or dates.",
    input: z
      .strictObject({ cycleId, name: line(80).optional(), startsOn: date.optional(), endsBefore: date.optional() })
      .refine((cycle) => !cycle.startsOn || !cycle.endsBefore || cycle.startsOn < cycle.endsBefore, inOrder),
    output: Cycle,
    versioned: true,
  }),
  changeState: write({
    route: "POST /cycles/{cycleId}/state",
    summary: "Moves a cycle on: draft, planning, active, review, closed; going back is reopening, and is recorded.",
    input: z.strictObject({ cycleId, state: z.enum(cycleStates) }),
    output: Cycle,
    errors: ["cycle-state-unreachable"],
    versioned: true,
  }),
  remove: write({
    route: "DELETE /cycles/{cycleId}",
    summary: "Removes a cycle that holds no objectives.",
    input: z.strictObject({ cycleId }),
    output: Cycle,
    errors: ["cycle-not-empty", "already-removed"],
    versioned: true,
  }),
};
