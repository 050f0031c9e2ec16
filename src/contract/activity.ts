import { z } from "zod";
import { id, moment, revision } from "./fields.ts";
import { read } from "./operation.ts";

export const throughs = ["web", "api-key", "agent", "import", "job", "set-up"] as const;

/** One thing that happened. `before` and `after` hold what changed. */
export const Activity = z.strictObject({
  revision,
  at: moment,
  personId: id("person").nullable(),
  through: z.enum(throughs),
  operation: z.string().describe("As in check-in.recorded"),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
});

export const activity = {
  since: read({
    route: "GET /activity",
    summary: "Lists what happened after a revision, oldest first.",
    input: z.strictObject({
      revision: z.coerce.number().int().min(0).default(0).describe("Everything after this one; 0 from the beginning"),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ revision, activities: z.array(Activity), hasMore: z.boolean() }),
  }),
  verify: read({
    route: "GET /activity/verification",
    summary: "Checks the journal from its first line: revisions without a gap, every hash joined to the one before.",
    input: z.strictObject({}),
    output: z.strictObject({
      isIntact: z.boolean(),
      revision,
      checked: z.int(),
      broken: z.strictObject({ revision, why: z.string() }).nullable(),
    }),
    agents: false,
  }),
};
