import { z } from "zod";
import { id, line, moment } from "./fields.ts";
import { read, write } from "./operation.ts";

/** An API key as it is listed: never the key itself, only how it starts. */
export const ApiKey = z.strictObject({
  id: id("api-key"),
  name: line(80),
  access: z.enum(["full", "read-only"]),
  personId: id("person"),
  startsWith: z.string(),
  createdAt: moment,
});

export const apiKeys = {
  list: read({
    route: "GET /api-keys",
    summary: "Lists your API keys; owners and admins see everyone's.",
    input: z.strictObject({}),
    output: z.strictObject({ apiKeys: z.array(ApiKey) }),
    agents: false,
  }),
  create: write({
    route: "POST /api-keys",
    summary: "Makes an API key that acts as you; the key is shown once.",
    input: z.strictObject({ name: line(80), access: z.enum(["full", "read-only"]).default("read-only") }),
    output: ApiKey.extend({ key: z.string() }),
    agents: false,
  }),
  revoke: write({
    route: "DELETE /api-keys/{apiKeyId}",
    summary: "Ends an API key at once.",
    input: z.strictObject({ apiKeyId: id("api-key") }),
    output: ApiKey,
    errors: ["already-removed"],
    agents: false,
  }),
};
