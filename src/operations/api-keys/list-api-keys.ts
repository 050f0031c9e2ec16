import { mayAdminister } from "#okr/access.ts";
import { listApiKeys as findApiKeys } from "#store/api-keys.ts";
import type { Read } from "../context.ts";

export const listApiKeys: Read<"apiKeys", "list"> = async (at) => ({
  apiKeys: await findApiKeys(at.open, mayAdminister(at.caller) ? undefined : at.caller.personId),
});
