import { mayAdminister } from "#okr/access.ts";
import { revokeInvitationsBy } from "#store/invitations.ts";
import { countOwners, findPerson, updatePerson } from "#store/people.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { mustAdminister, refuseMissing, revise } from "../subjects.ts";

export const editPerson: Write<"people", "edit"> = async (at, { personId, ...change }) => {
  await lockWorkspace(at.open);
  const reread = async () => (await findPerson(at.open, personId)) ?? refuseMissing("person", personId);
  const before = await reread();
  if (change.role !== undefined || personId !== at.caller.personId) mustAdminister(at);
  if (change.name !== undefined && before.email !== null && personId !== at.caller.personId)
    refuse("not-allowed", "People with an account choose their own name. Nothing was changed; ask them.");
  const touchesOwners = before.role === "owner" || change.role === "owner";
  if (change.role !== undefined && touchesOwners && at.caller.role !== "owner")
    refuse("not-allowed", "Only an owner can make or unmake owners. Nothing was changed.");
  if (
    before.role === "owner" &&
    change.role !== undefined &&
    change.role !== "owner" &&
    (await countOwners(at.open)) === 1
  )
    refuse("last-owner", "This is the last owner. Make somebody else an owner first; nothing was changed.");
  if (change.role !== undefined && !mayAdminister({ role: change.role }))
    await revokeInvitationsBy(at.open, personId, at.at);
  return revise(at, {
    kind: "person",
    operation: "person.edited",
    before,
    update: () => updatePerson(at.open, before, { ...change, at: at.at }),
    reread,
  });
};
