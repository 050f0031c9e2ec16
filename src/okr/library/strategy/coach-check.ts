import { findingsOfTeam } from "#okr/coach/coach.ts";
import type { Finding } from "#okr/coach/finding.ts";
import type { ObjectiveDraft } from "#okr/coach/subject.ts";
import type { StrategyFinding } from "./repair-strategy.ts";
import type { DraftedObjective, DraftedStrategy } from "./strategy.ts";

/**
 * What the Coach holds against a drafted strategy: its warnings, each with the objective or key result it is about. Hints do
 * not count, and open numbers never do: a draft leaves them to the team.
 */
export function coachCheck({ objectives }: DraftedStrategy): StrategyFinding[] {
  const drafts = objectives.map(toDraft);
  return findingsOfTeam({ name: "", objectives: drafts })
    .filter(({ severity, rule }) => severity === "warning" && rule !== "placeholders-are-filled")
    .map(toStrategyFinding);
}

// Keys are unique within their objective only, so that each id here begins with its objective's place.
const toDraft = ({ title, keyResults, initiatives }: DraftedObjective, place: number): ObjectiveDraft => ({
  id: String(place),
  title,
  keyResults: keyResults.map(({ key, ...one }) => ({
    id: `${place} ${key}`,
    title: one.title,
    measure: one.measure,
    ownership: one.ownership,
    initiatives: initiatives.filter(({ bets }) => bets.some(({ keyResult }) => keyResult === key)).length,
  })),
});

function toStrategyFinding({ subject, message }: Finding): StrategyFinding {
  const [, place, key] = /^(\d+)(?: (.*))?$/s.exec(subject.id ?? "") ?? [];
  return { objective: place === undefined ? null : Number(place), keyResult: key ?? null, message };
}
