import { findApiKey, revokeApiKey as endApiKey } from "#store/api-keys.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, refuseMissing } from "../subjects.ts";

export const revokeApiKey: Write<"apiKeys", "revoke"> = async (at, { apiKeyId }) => {
  const { isRevoked, ...apiKey } = (await findApiKey(at.open, apiKeyId)) ?? refuseMissing("api-key", apiKeyId);
  if (apiKey.personId !== at.caller.personId) mustAdminister(at);
  if (isRevoked) refuse("already-removed", "This key was ended before. Nothing was changed.");
  await endApiKey(at.open, apiKeyId, at.at);
  at.record("api-key.revoked", { kind: "api-key", id: apiKeyId }, apiKey, null);
  return apiKey;
};
