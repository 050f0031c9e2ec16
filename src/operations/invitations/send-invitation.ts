import { spell } from "#lib/clock.ts";
import { insertInvitation } from "#store/invitations.ts";
import { findPersonByEmail } from "#store/people.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getTeam, mustAdminister } from "../subjects.ts";

const openDays = 7;

export const sendInvitation: Write<"invitations", "send"> = async (at, { email, role, teamId }) => {
  mustAdminister(at);
  if (teamId) await getTeam(at, teamId);
  const person = await findPersonByEmail(at.open, email);
  if (person?.isActive) refuse("already-a-member", `${person.name} is already in this workspace. Nothing was changed.`);
  const { secret, hash } = at.newSecret("inv");
  const expiresAt = spell(at.now.add({ hours: openDays * 24 }));
  const invitation = { id: at.newId("invitation"), email, role, invitedById: at.caller.personId, expiresAt };
  await insertInvitation(at.open, { ...invitation, teamId, tokenHash: hash, at: at.at });
  at.record("invitation.sent", { kind: "invitation", id: invitation.id }, null, invitation);
  return { ...invitation, link: at.invitationLink(secret) };
};
