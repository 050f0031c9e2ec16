import { mayAdminister } from "#okr/access.ts";
import { listActivitySince as findActivity } from "#store/activity.ts";
import type { Recorded } from "#store/activity.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Caller } from "../caller.ts";
import type { Read } from "../context.ts";

/** What only owners and admins are told of: who was invited under which address, and everyone's keys. */
const forAdmins = new Set(["invitation", "api-key"]);
/** What each person has for themselves: nobody else, admins neither, is told what it says. */
const personal = new Set(["view"]);

function withoutContents(one: Recorded, caller: Caller): Recorded {
  const { kind } = one.subject;
  const isHidden = forAdmins.has(kind)
    ? !mayAdminister(caller)
    : personal.has(kind) && one.personId !== caller.personId;
  return isHidden ? { ...one, before: null, after: null } : one;
}

export const listActivitySince: Read<"activity", "since"> = async (at, { revision, limit }) => {
  const rows = await findActivity(at.open, revision, limit + 1);
  const activities = rows.slice(0, limit);
  return {
    revision: (await getWorkspace(at.open)).revision,
    activities: activities.map((one) => withoutContents(one, at.caller)),
    hasMore: rows.length > limit,
  };
};
