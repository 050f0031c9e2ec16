// What Write loads of the Coach.
export { applySuggestion } from "#okr/coach/apply-suggestion.ts";
export { findingsOf, findingsOfObjective, findingsOfPlan } from "#okr/coach/coach.ts";
export { keep, withoutKept } from "#okr/coach/kept.ts";
export { projectToOutcome } from "#okr/coach/project-to-outcome.ts";
export { sentenceOf } from "#okr/coach/sentence.ts";
export { smartOf } from "#okr/coach/smart.ts";
