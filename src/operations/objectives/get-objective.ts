import { findObjective } from "#store/objectives.ts";
import type { Read } from "../context.ts";
import { plainNumbers } from "../numbers.ts";
import { refuseMissing } from "../subjects.ts";
import { numbersOfObjective } from "./objective-numbers.ts";

export const getObjective: Read<"objectives", "get"> = async (at, { objectiveId }) => {
  const { objective, isRemoved } =
    (await findObjective(at.open, objectiveId)) ?? refuseMissing("objective", objectiveId);
  const numbers = await numbersOfObjective(at, objective);
  const none = {
    progress: null,
    pace: null,
    confidence: null,
    health: "not-started" as const,
    flags: [],
    because: "It is removed, so nothing is counted.",
  };
  return {
    ...objective,
    supports: [...objective.supports],
    numbers: numbers ? plainNumbers(numbers) : none,
    isRemoved,
  };
};
