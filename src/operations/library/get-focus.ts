import { focusGuides, focusLimits, focusQuestions } from "#okr/library/focus.ts";
import { stageGuides } from "#okr/library/stage.ts";
import type { Advice } from "../context.ts";

export const getFocus: Advice<"library", "focus"> = async () => ({
  pick: focusLimits,
  questions: focusQuestions,
  areas: focusGuides,
  stages: stageGuides,
});
