import { mayAdminister } from "#okr/access.ts";
import { listActivitySince as findActivity } from "#store/activity.ts";
import type { Recorded } from "#store/activity.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";

/** What only owners and admins are told of: who was invited under which address, and everyone's keys. */
const forAdmins = new Set(["invitation", "api-key"]);
const withoutContents = (one: Recorded): Recorded =>
  forAdmins.has(one.subject.kind) ? { ...one, before: null, after: null } : one;

export const listActivitySince: Read<"activity", "since"> = async (at, { revision, limit }) => {
  const rows = await findActivity(at.open, revision, limit + 1);
  const activities = rows.slice(0, limit);
  return {
    revision: (await getWorkspace(at.open)).revision,
    activities: mayAdminister(at.caller) ? activities : activities.map(withoutContents),
    hasMore: rows.length > limit,
  };
};
