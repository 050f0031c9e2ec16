import type { Write } from "../context.ts";
import { mustEdit } from "../subjects.ts";
import { getOpenObjective, putSignOff } from "./sign-off-rules.ts";

export const returnObjectiveToDraft: Write<"objectives", "returnToDraft"> = async (at, { objectiveId }) => {
  const before = await getOpenObjective(at, objectiveId);
  mustEdit(at, before);
  return putSignOff(at, before, "objective.returned-to-draft", null);
};
