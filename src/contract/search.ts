import { z } from "zod";
import { id, text } from "./fields.ts";
import { read } from "./operation.ts";

export const foundKinds = ["objective", "key-result", "initiative", "metric", "team", "person"] as const;

export const search = {
  find: read({
    route: "GET /search",
    summary: "Finds objectives, key results, initiatives, metrics, teams and people by the beginnings of words.",
    input: z.strictObject({
      words: text(200).min(1, "write at least one word"),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    output: z.strictObject({
      found: z.array(
        z.strictObject({
          kind: z.enum(foundKinds),
          id: z.string(),
          title: z.string(),
          cycleId: id("cycle").nullable(),
          teamId: id("team").nullable(),
        }),
      ),
    }),
  }),
};
