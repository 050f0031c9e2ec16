import type { DraftedObjective, DraftedStrategy } from "./strategy.ts";

/** What the Coach says against a draft: of one objective (by its place), of one of its key results, or of the whole. */
export type StrategyFinding = {
  readonly objective: number | null;
  /** The key of the key result; null or left out for the objective itself. */
  readonly keyResult?: string | null | undefined;
  readonly message: string;
};

/** Judges a draft; an empty list lets it pass. */
export type StrategyCheck = (strategy: DraftedStrategy) => readonly StrategyFinding[];

const fewestKeyResults = 2;

/**
 * A draft with which the Coach has nothing to find, made without asking anybody: a key result with a finding is left out while
 * two remain; an objective with a finding gives way to one of the library's; where that is not enough, the whole gives way.
 * The library's draft is the last word, whatever is found in it.
 */
export function repairStrategy(
  drafted: DraftedStrategy,
  library: DraftedStrategy,
  check: StrategyCheck,
): DraftedStrategy {
  const trimmed = withoutFoundKeyResults(drafted, check(drafted));
  const findings = check(trimmed);
  if (findings.length === 0) return trimmed;
  if (findings.some(({ objective }) => objective === null)) return library;
  const found = new Set(findings.map(({ objective }) => objective));
  const mixed = replaced(trimmed, library, found);
  return mixed && check(mixed).length === 0 ? mixed : library;
}

function withoutFoundKeyResults(strategy: DraftedStrategy, findings: readonly StrategyFinding[]): DraftedStrategy {
  const objectives = strategy.objectives.map((objective, place) => {
    const found = findings.flatMap((one) => (one.objective === place && one.keyResult ? [one.keyResult] : []));
    const left = objective.keyResults.filter(({ key }) => !found.includes(key));
    return found.length > 0 && left.length >= fewestKeyResults ? withOnly(objective, left) : objective;
  });
  return { objectives };
}

/** An objective with some of its key results: bets on the others go, and so does work without a bet. */
function withOnly(objective: DraftedObjective, keyResults: DraftedObjective["keyResults"]): DraftedObjective {
  const keys = keyResults.map(({ key }) => key);
  const initiatives = objective.initiatives
    .map((one) => ({ ...one, bets: one.bets.filter(({ keyResult }) => keys.includes(keyResult)) }))
    .filter(({ bets }) => bets.length > 0);
  return { ...objective, keyResults, initiatives };
}

const metricsOf = ({ keyResults }: DraftedObjective): string[] => keyResults.flatMap(({ metric }) => metric ?? []);

/** The draft with the library's objectives in place of the found ones, none of whose metrics is there already. */
function replaced(
  strategy: DraftedStrategy,
  library: DraftedStrategy,
  found: ReadonlySet<number | null>,
): DraftedStrategy | undefined {
  const taken = new Set(strategy.objectives.filter((_, place) => !found.has(place)).flatMap(metricsOf));
  const spare = library.objectives.filter((one) => !metricsOf(one).some((metric) => taken.has(metric)));
  const objectives = strategy.objectives.flatMap((one, place) => (found.has(place) ? (spare.shift() ?? []) : one));
  return objectives.length === strategy.objectives.length ? { objectives } : undefined;
}
