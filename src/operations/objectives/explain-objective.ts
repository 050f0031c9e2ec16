import type { Read } from "../context.ts";
import { plainExplanation } from "../numbers.ts";
import { getObjective, refuseMissing } from "../subjects.ts";
import { numbersOfObjective } from "./objective-numbers.ts";

export const explainObjective: Read<"objectives", "explain"> = async (at, { objectiveId }) => {
  const numbers = await numbersOfObjective(at, await getObjective(at, objectiveId));
  return plainExplanation(numbers?.explain() ?? refuseMissing("objective", objectiveId));
};
