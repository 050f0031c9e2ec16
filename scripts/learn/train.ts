import { statementKinds } from "#okr/coach/statement/kind.ts";
import type { StatementKind } from "#okr/coach/statement/kind.ts";
import type { Weights } from "#okr/coach/statement/scores.ts";

/** A statement to learn from: the names of its clues, its kind, its source, and how much it counts. */
export type Lesson = {
  readonly clues: readonly string[];
  readonly kind: StatementKind;
  readonly source: string;
  readonly weight: number;
};

export type TrainOptions = {
  readonly penalty?: number;
  readonly rounds?: number;
  readonly leastSources?: number;
  readonly leastTimes?: number;
};

/**
 * Multinomial logistic regression with a quadratic penalty, by Adam on all lessons at once. Clues that are seen too rarely, or
 * in too few sources, are left out: they would be learned by heart.
 */
export function train(
  lessons: readonly Lesson[],
  { penalty = 2, rounds = 250, leastSources = 2, leastTimes = 3 }: TrainOptions = {},
): Weights {
  const seen = new Map<string, { times: number; sources: Set<string> }>();
  for (const { clues, source } of lessons)
    for (const clue of clues) {
      const entry = seen.get(clue) ?? { times: 0, sources: new Set() };
      entry.times++;
      entry.sources.add(source);
      seen.set(clue, entry);
    }
  const names = [...seen]
    .filter(([, { times, sources }]) => times >= leastTimes && sources.size >= leastSources)
    .map(([name]) => name)
    .toSorted();
  const placeByName = new Map(names.map((name, place) => [name, place + 1]));
  const rows = lessons.map(({ clues, kind, weight }) => ({
    places: [0, ...clues.flatMap((clue) => placeByName.get(clue) ?? [])],
    kind: statementKinds.indexOf(kind),
    weight,
  }));
  const values = descend(rows, names.length + 1, penalty, rounds);
  // A clue that hardly leans to any kind is left out.
  const leans = (worth: readonly number[]): boolean => Math.max(...worth) - Math.min(...worth) >= 0.5;
  const weightsAt = (place: number): number[] =>
    statementKinds.map((_kind, column) => Math.round((values[place * statementKinds.length + column] ?? 0) * 10) / 10);
  return {
    always: weightsAt(0),
    clues: Object.fromEntries(
      names.flatMap((name, place) => (leans(weightsAt(place + 1)) ? [[name, weightsAt(place + 1)]] : [])),
    ),
  };
}

type Row = { readonly places: readonly number[]; readonly kind: number; readonly weight: number };

function descend(rows: readonly Row[], size: number, penalty: number, rounds: number): Float64Array {
  const columns = statementKinds.length;
  const values = new Float64Array(size * columns);
  const mean = new Float64Array(values.length);
  const square = new Float64Array(values.length);
  for (let round = 1; round <= rounds; round++) {
    const gradient = values.map((value, place) => (place < columns ? 0 : penalty * value));
    for (const row of rows) addGradient(row, values, gradient);
    for (let place = 0; place < values.length; place++) {
      const slope = gradient[place] ?? 0;
      mean[place] = 0.9 * (mean[place] ?? 0) + 0.1 * slope;
      square[place] = 0.999 * (square[place] ?? 0) + 0.001 * slope * slope;
      const step =
        (mean[place] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[place] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      values[place] = (values[place] ?? 0) - (0.08 * step) / (1 + round / 80);
    }
  }
  return values;
}

function addGradient({ places, kind, weight }: Row, values: Float64Array, gradient: Float64Array): void {
  const columns = statementKinds.length;
  const sums = Array.from({ length: columns }, (_, column) =>
    places.reduce((sum, place) => sum + (values[place * columns + column] ?? 0), 0),
  );
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((all, one) => all + one, 0);
  for (let column = 0; column < columns; column++) {
    const slope = weight * ((powers[column] ?? 0) / total - (column === kind ? 1 : 0));
    for (const place of places) gradient[place * columns + column] = (gradient[place * columns + column] ?? 0) + slope;
  }
}
