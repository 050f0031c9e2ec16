import { z } from "zod";
import { funnelTags, initiativeKinds, initiativeStates } from "#okr/initiative.ts";
import { cursor, date, decimal, id, limit, line, nextCursor, text, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** What an initiative is expected to do to a key result, in the key result's unit. */
export const Bet = z.strictObject({
  keyResultId: id("key-result"),
  low: decimal.nullable().default(null),
  high: decimal.nullable().default(null),
  by: date.nullable().default(null),
  why: text(1000).default(""),
});

/** Work that may move key results. */
export const Initiative = z.strictObject({
  id: id("initiative"),
  teamId: id("team"),
  ownerId: id("person").nullable(),
  title: line(),
  kind: z.enum(initiativeKinds),
  state: z.enum(initiativeStates),
  reason: z.string(),
  funnel: z.enum(funnelTags).nullable(),
  effortDays: decimal.nullable(),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  note: z.string(),
  bets: z.array(Bet),
  version,
});

const initiativeId = id("initiative");
const fields = {
  title: line(),
  kind: z.enum(initiativeKinds),
  state: z.enum(initiativeStates),
  reason: text(1000).describe("Why it was stopped or doubled down"),
  ownerId: id("person").nullable(),
  funnel: z.enum(funnelTags).nullable(),
  effortDays: decimal.min(0).max(100_000).nullable(),
  startsOn: date.nullable(),
  endsOn: date.nullable(),
  note: text(2000).describe("The latest sentence on how it goes"),
};
const inOrder = { message: "it ends on or after the day it starts", path: ["endsOn"] };
const isInOrder = (dates: { startsOn?: string | null | undefined; endsOn?: string | null | undefined }): boolean =>
  !dates.startsOn || !dates.endsOn || dates.startsOn <= dates.endsOn;

export const initiatives = {
  list: read({
    route: "GET /initiatives",
    summary: "Lists initiatives, by team or by the key result they bet on if you like.",
    input: z.strictObject({ teamId: id("team").optional(), keyResultId: id("key-result").optional(), limit, cursor }),
    output: z.strictObject({ initiatives: z.array(Initiative), nextCursor }),
  }),
  get: read({
    route: "GET /initiatives/{initiativeId}",
    summary: "Gives an initiative with its bets.",
    input: z.strictObject({ initiativeId }),
    output: Initiative.extend({ isRemoved: z.boolean() }),
  }),
  propose: write({
    route: "POST /initiatives",
    summary: "Proposes an initiative and says which key results it bets on.",
    input: z
      .strictObject({
        teamId: id("team"),
        title: fields.title,
        kind: fields.kind.default("other"),
        state: fields.state.default("proposed"),
        reason: fields.reason.default(""),
        ownerId: fields.ownerId.optional().describe("You, unless you say otherwise"),
        funnel: fields.funnel.default(null),
        effortDays: fields.effortDays.default(null),
        startsOn: fields.startsOn.default(null),
        endsOn: fields.endsOn.default(null),
        note: fields.note.default(""),
        bets: z.array(Bet).max(50).default([]),
      })
      .refine(isInOrder, inOrder),
    output: Initiative,
    errors: ["not-found"],
  }),
  edit: write({
    route: "PATCH /initiatives/{initiativeId}",
    summary: "Changes an initiative: words, state, dates, effort, or its bets.",
    input: z
      .strictObject({
        initiativeId,
        teamId: id("team").optional(),
        title: fields.title.optional(),
        kind: fields.kind.optional(),
        state: fields.state.optional(),
        reason: fields.reason.optional(),
        ownerId: fields.ownerId.optional(),
        funnel: fields.funnel.optional(),
        effortDays: fields.effortDays.optional(),
        startsOn: fields.startsOn.optional(),
        endsOn: fields.endsOn.optional(),
        note: fields.note.optional(),
        bets: z.array(Bet).max(50).optional(),
      })
      .refine(isInOrder, inOrder),
    output: Initiative,
    versioned: true,
  }),
  remove: write({
    route: "DELETE /initiatives/{initiativeId}",
    summary: "Removes an initiative; it can be restored.",
    input: z.strictObject({ initiativeId }),
    output: Initiative,
    errors: ["already-removed"],
    versioned: true,
  }),
  restore: write({
    route: "POST /initiatives/{initiativeId}/restore",
    summary: "Brings a removed initiative back.",
    input: z.strictObject({ initiativeId }),
    output: Initiative,
    errors: ["not-removed"],
  }),
};
