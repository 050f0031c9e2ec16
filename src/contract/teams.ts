import { z } from "zod";
import { teamFunctions } from "#okr/team.ts";
import { Calibration } from "./calibrations.ts";
import { id, line, version } from "./fields.ts";
import { Explanation } from "./numbers.ts";
import { read, write } from "./operation.ts";

/** A team of the tree. `parentId` is null for the company only. */
export const Team = z.strictObject({
  id: id("team"),
  parentId: id("team").nullable(),
  name: line(120),
  function: z.enum(teamFunctions),
  leadId: id("person").nullable(),
  position: z.int().min(0),
  memberIds: z.array(id("person")),
  version,
});

const teamId = id("team");
const personId = id("person");

export const teams = {
  list: read({
    route: "GET /teams",
    summary: "Lists the teams, each after the one it belongs to.",
    input: z.strictObject({}),
    output: z.strictObject({ teams: z.array(Team) }),
  }),
  explain: read({
    route: "GET /teams/{teamId}/explanation",
    summary: "Explains each figure of a team in a cycle today, or of the company: its formula and what it adds up.",
    input: z.strictObject({ teamId, cycleId: id("cycle") }),
    output: Explanation,
  }),
  calibration: read({
    route: "GET /teams/{teamId}/calibration",
    summary:
      "Compares what a team and the teams under it said at each check-in, and what was forecast, with what came.",
    input: z.strictObject({
      teamId,
      cycleId: id("cycle").optional().describe("One cycle; all of them unless you say"),
    }),
    output: Calibration,
  }),
  create: write({
    route: "POST /teams",
    summary: "Adds a team under another one.",
    input: z.strictObject({
      parentId: teamId,
      name: line(120),
      function: z.enum(teamFunctions).default("other"),
      leadId: personId.nullable().default(null),
    }),
    output: Team,
    errors: ["not-found"],
  }),
  edit: write({
    route: "PATCH /teams/{teamId}",
    summary: "Changes a team's name, function, lead, or the team it belongs to.",
    input: z.strictObject({
      teamId,
      name: line(120).optional(),
      function: z.enum(teamFunctions).optional(),
      leadId: personId.nullable().optional(),
      parentId: teamId.optional(),
      position: z.int().min(0).max(10_000).optional(),
    }),
    output: Team,
    errors: ["team-loop", "root-team"],
    versioned: true,
  }),
  addMember: write({
    route: "POST /teams/{teamId}/members",
    summary: "Puts a person into a team.",
    input: z.strictObject({ teamId, personId }),
    output: Team,
  }),
  removeMember: write({
    route: "DELETE /teams/{teamId}/members/{personId}",
    summary: "Takes a person out of a team.",
    input: z.strictObject({ teamId, personId }),
    output: Team,
  }),
  remove: write({
    route: "DELETE /teams/{teamId}",
    summary: "Removes a team that has no teams and no objectives left.",
    input: z.strictObject({ teamId }),
    output: Team,
    errors: ["team-not-empty", "root-team", "already-removed"],
    versioned: true,
  }),
  restore: write({
    route: "POST /teams/{teamId}/restore",
    summary: "Brings a removed team back.",
    input: z.strictObject({ teamId }),
    output: Team,
    errors: ["not-removed"],
  }),
};
