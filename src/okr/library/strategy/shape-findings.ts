import type { StrategyFinding } from "./repair-strategy.ts";
import type { DraftedObjective, DraftedStrategy } from "./strategy.ts";

/**
 * What does not hold together in a draft, whatever its sentences say: other than two or three objectives, an objective that is said twice or holds a digit, a
 * number that is moved twice, and a key result without work that bets on it.
 */
export function shapeFindings({ objectives }: DraftedStrategy): StrategyFinding[] {
  const moved = new Set<string>();
  const said = new Set<string>();
  const isSized = objectives.length === 2 || objectives.length === 3;
  return [
    ...(isSized ? [] : [{ objective: null, message: "A strategy has two or three objectives." }]),
    ...objectives.flatMap((objective, place) => [
      ...titleFindings(objective, said).map((message) => ({ objective: place, message })),
      ...resultFindings(objective, moved).map(({ keyResult, message }) => ({ objective: place, keyResult, message })),
    ]),
  ];
}

function titleFindings({ title }: DraftedObjective, said: Set<string>): string[] {
  const isRepeated = said.has(title.toLowerCase());
  said.add(title.toLowerCase());
  return [
    ...(isRepeated ? [`“${title}” is said twice.`] : []),
    ...(/\p{Nd}/u.test(title) ? [`“${title}” holds a number. Numbers belong in key results.`] : []),
  ];
}

function resultFindings(
  { keyResults, initiatives }: DraftedObjective,
  moved: Set<string>,
): { keyResult: string; message: string }[] {
  const carried = new Set(initiatives.flatMap(({ bets }) => bets.map(({ keyResult }) => keyResult)));
  return keyResults.flatMap(({ key, title, metric }) => {
    const number = metric ?? title.toLowerCase();
    const isRepeated = moved.has(number);
    moved.add(number);
    return [
      ...(isRepeated ? [{ keyResult: key, message: `“${title}” moves a number that is moved already.` }] : []),
      ...(carried.has(key) ? [] : [{ keyResult: key, message: `No initiative bets on “${title}”.` }]),
    ];
  });
}
