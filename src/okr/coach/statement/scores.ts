import type { Clue } from "./clue.ts";
import { statementKinds } from "./kind.ts";
import type { StatementKind } from "./kind.ts";

/** What a weight of 1 adds to the logarithm of a kind's odds. */
export const weightStep = 0.2;

/**
 * What each clue is worth for each kind, in whole steps and in the order of `statementKinds`. `always` is where every statement
 * starts.
 */
export type Weights = {
  readonly always: readonly number[];
  readonly clues: Readonly<Record<string, readonly number[]>>;
};

/** How likely each kind is, from 0 to 1; together they are 1. */
export type Scores = Readonly<Record<StatementKind, number>>;

/** A multinomial logistic model: the clues' weights are added up and turned into shares. */
export function scoresOf(clues: readonly Clue[], { always, clues: worth }: Weights): Scores {
  const sums = statementKinds.map((_kind, place) => always[place] ?? 0);
  for (const { name } of clues) {
    const weights = Object.hasOwn(worth, name) ? worth[name] : undefined;
    if (weights) for (const place of sums.keys()) sums[place] = (sums[place] ?? 0) + (weights[place] ?? 0);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - most) * weightStep));
  const total = powers.reduce((all, one) => all + one, 0);
  return Object.fromEntries(statementKinds.map((kind, place) => [kind, (powers[place] ?? 0) / total])) as Scores;
}

/** The clues that spoke most for a kind, strongest first: those that are worth more for it than for the others on average. */
export function decidingClues(clues: readonly Clue[], kind: StatementKind, { clues: worth }: Weights): readonly Clue[] {
  const place = statementKinds.indexOf(kind);
  const edge = ({ name }: Clue): number => {
    const weights = worth[name];
    if (!weights) return 0;
    return (weights[place] ?? 0) - weights.reduce((sum, one) => sum + one, 0) / weights.length;
  };
  return clues
    .filter((clue) => edge(clue) * weightStep > 0.15)
    .toSorted((one, other) => edge(other) - edge(one))
    .slice(0, 4);
}
