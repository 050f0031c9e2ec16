import { insertApiKey } from "#store/api-keys.ts";
import type { Write } from "../context.ts";

const shownCharacters = 8;

export const createApiKey: Write<"apiKeys", "create"> = async (at, { name, access }) => {
  const { secret, hash } = at.newSecret("lad");
  const apiKey = {
    id: at.newId("api-key"),
    name,
    access,
    personId: at.caller.personId,
    startsWith: secret.slice(0, shownCharacters),
    createdAt: at.at,
  };
  await insertApiKey(at.open, { ...apiKey, keyHash: hash });
  at.record("api-key.created", { kind: "api-key", id: apiKey.id }, null, apiKey);
  return { ...apiKey, key: secret };
};
