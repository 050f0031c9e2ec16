import { verifyJournal } from "#store/activity.ts";
import type { Read } from "../context.ts";

export const verifyActivity: Read<"activity", "verify"> = async (at) => {
  const { revision, checked, broken } = await verifyJournal(at.open);
  return { isIntact: broken === null, revision, checked, broken };
};
