import { z } from "zod";
import { confidences } from "#okr/check-in.ts";
import { ownerships } from "#okr/key-result.ts";
import { arrangements } from "#okr/saved-view.ts";
import { id, line, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** What is shown of a plan; what is left out hides nothing. A view holds for every cycle, so it names none. */
export const PlanFilter = z.strictObject({
  by: z.enum(arrangements).optional().describe("How the plan is arranged; by ladder unless you say otherwise"),
  teamId: id("team").optional().describe("This team and the teams under it"),
  ownerId: id("person").optional().describe("What this person owns or takes part in"),
  confidence: z.enum([...confidences, "not-started"]).optional(),
  ownership: z.enum(ownerships).optional(),
  slipping: z.literal(true).optional().describe("Only key results that slip"),
  words: line(200).optional().describe("Words that titles have in them, all of them"),
  initiatives: z.literal(false).optional().describe("False leaves initiatives out"),
});

/** A filter of the plan that a person keeps under a name. */
export const View = z.strictObject({ id: id("view"), name: line(80), filter: PlanFilter, version });

const viewId = id("view");

export const views = {
  list: read({
    route: "GET /views",
    summary: "Lists the views you saved, oldest first; nobody else sees them.",
    input: z.strictObject({}),
    output: z.strictObject({ views: z.array(View) }),
    agents: false,
  }),
  save: write({
    route: "POST /views",
    summary: "Saves filters of the plan under a name, for you.",
    input: z.strictObject({ name: line(80), filter: PlanFilter }),
    output: View,
    errors: ["not-found"],
    agents: false,
  }),
  rename: write({
    route: "PATCH /views/{viewId}",
    summary: "Gives a view of yours another name.",
    input: z.strictObject({ viewId, name: line(80) }),
    output: View,
    agents: false,
    versioned: true,
  }),
  remove: write({
    route: "DELETE /views/{viewId}",
    summary: "Removes a view of yours; it can be restored.",
    input: z.strictObject({ viewId }),
    output: View,
    errors: ["already-removed"],
    agents: false,
    versioned: true,
  }),
  restore: write({
    route: "POST /views/{viewId}/restore",
    summary: "Brings a removed view of yours back.",
    input: z.strictObject({ viewId }),
    output: View,
    errors: ["not-removed"],
    agents: false,
  }),
};
