import { listActivitySince as findActivity } from "#store/activity.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";

export const listActivitySince: Read<"activity", "since"> = async (at, { revision, limit }) => {
  const rows = await findActivity(at.open, revision, limit + 1);
  return {
    revision: (await getWorkspace(at.open)).revision,
    activities: rows.slice(0, limit),
    hasMore: rows.length > limit,
  };
};
