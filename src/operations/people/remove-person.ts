import { revokeApiKeysOf } from "#store/api-keys.ts";
import { revokeInvitationsBy } from "#store/invitations.ts";
import { countOwners, findPerson, updatePerson } from "#store/people.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, refuseMissing, revise } from "../subjects.ts";

export const removePerson: Write<"people", "remove"> = async (at, { personId }) => {
  await lockWorkspace(at.open);
  mustAdminister(at);
  const reread = async () => (await findPerson(at.open, personId)) ?? refuseMissing("person", personId);
  const before = await reread();
  if (!before.isActive) refuse("already-removed", `${before.name} has left before. Nothing was changed.`);
  if (before.role === "owner" && at.caller.role !== "owner")
    refuse("not-allowed", "Only an owner can remove an owner. Nothing was changed.");
  if (before.role === "owner" && (await countOwners(at.open)) === 1)
    refuse("last-owner", "This is the last owner. Make somebody else an owner first; nothing was changed.");
  // Nothing that they could come back by, or have someone else come in by, stays open.
  await revokeApiKeysOf(at.open, personId, at.at);
  await revokeInvitationsBy(at.open, personId, at.at);
  return revise(at, {
    kind: "person",
    operation: "person.removed",
    before,
    update: () => updatePerson(at.open, before, { removedAt: at.at, at: at.at }),
    reread,
  });
};
