import type { Write } from "../context.ts";
import { getActivePerson, mustEdit } from "../subjects.ts";
import { getOpenObjective, mustBeFilled, putSignOff } from "./sign-off-rules.ts";

export const askForSignOff: Write<"objectives", "askForSignOff"> = async (at, { objectiveId, of }) => {
  const before = await getOpenObjective(at, objectiveId);
  mustEdit(at, before);
  await getActivePerson(at, of);
  await mustBeFilled(at, before);
  return putSignOff(at, before, "objective.sign-off-asked", {
    state: "asked",
    of,
    by: at.caller.personId,
    on: at.today,
  });
};
