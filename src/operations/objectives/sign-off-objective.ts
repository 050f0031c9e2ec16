import type { Write } from "../context.ts";
import { getOpenObjective, mustBeFilled, mustDecide, putSignOff } from "./sign-off-rules.ts";

export const signOffObjective: Write<"objectives", "signOff"> = async (at, { objectiveId }) => {
  const before = await getOpenObjective(at, objectiveId);
  mustDecide(at, before);
  await mustBeFilled(at, before);
  return putSignOff(at, before, "objective.signed-off", { state: "signed-off", by: at.caller.personId, on: at.today });
};
