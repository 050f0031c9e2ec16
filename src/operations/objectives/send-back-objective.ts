import type { Write } from "../context.ts";
import { getOpenObjective, mustDecide, putSignOff } from "./sign-off-rules.ts";

export const sendBackObjective: Write<"objectives", "sendBack"> = async (at, { objectiveId, note }) => {
  const before = await getOpenObjective(at, objectiveId);
  mustDecide(at, before);
  return putSignOff(at, before, "objective.sent-back", {
    state: "sent-back",
    by: at.caller.personId,
    on: at.today,
    note,
  });
};
