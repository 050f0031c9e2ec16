import { listInvitations as findInvitations } from "#store/invitations.ts";
import type { Read } from "../context.ts";
import { mustAdminister } from "../subjects.ts";

export const listInvitations: Read<"invitations", "list"> = async (at) => {
  mustAdminister(at);
  return { invitations: await findInvitations(at.open, at.now.toString()) };
};
