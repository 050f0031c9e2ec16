import type { PersonId, TeamId } from "./ids.ts";

/** A person's place in a workspace, from most to least power. */
export const roles = ["owner", "admin", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who is asking, as far as permission goes. `teamIds` are the person's teams and all teams under them. */
export type Asker = { readonly personId: PersonId; readonly role: Role; readonly teamIds: ReadonlySet<TeamId> };

/** What is to be changed, as far as permission goes. */
export type Owned = {
  readonly ownerId?: PersonId | null | undefined;
  readonly teamId?: TeamId | null | undefined;
  readonly participantIds?: readonly PersonId[] | undefined;
};

/** Whether someone runs the workspace: people, teams, cycles, settings, imports. */
export const mayAdminister = (asker: Pick<Asker, "role">): boolean => asker.role === "owner" || asker.role === "admin";

/**
 * Whether someone may change a thing. Owners and admins may change everything; members what they own, take part in, or
 * what belongs to their team or a team under it; viewers nothing. Everyone in the workspace may read everything.
 */
export function mayEdit(asker: Asker, subject: Owned): boolean {
  if (mayAdminister(asker)) return true;
  if (asker.role === "viewer") return false;
  if (subject.ownerId === asker.personId) return true;
  if (subject.participantIds?.includes(asker.personId)) return true;
  return subject.teamId != null && asker.teamIds.has(subject.teamId);
}
