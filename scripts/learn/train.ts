import { statementKinds } from "#okr/coach/statement/kind.ts";
import type { StatementKind } from "#okr/coach/statement/kind.ts";
import { weightStep } from "#okr/coach/statement/scores.ts";
import type { Weights } from "#okr/coach/statement/scores.ts";

/** A statement to learn from: the names of its clues, its kind, and how much it counts. */
export type Lesson = { readonly clues: readonly string[]; readonly kind: StatementKind; readonly weight: number };

export type TrainOptions = {
  readonly penalty?: number;
  /** Clues that are seen more rarely are left out: they would be learned by heart. */
  readonly leastTimes?: number;
  /** How many clues are kept. */
  readonly most?: number;
};

const columns = statementKinds.length;

/**
 * Multinomial logistic regression with a quadratic penalty. It is learned twice: with all clues, and once more with those that
 * decide most, so that they take over what the others would have said. Weights are whole numbers of `weightStep`.
 */
export function train(
  lessons: readonly Lesson[],
  { penalty = 3, leastTimes = 3, most = 2300 }: TrainOptions = {},
): Weights {
  const seen = timesSeen(lessons);
  const known = [...seen.keys()].filter((name) => (seen.get(name) ?? 0) >= leastTimes).toSorted();
  const first = fit(lessons, known, penalty);
  const says = (place: number): number => leanOf(first, place + 1) * (seen.get(known[place] ?? "") ?? 0) ** 0.25;
  const kept = known
    .map((name, place) => ({ name, says: says(place) }))
    .toSorted((one, other) => other.says - one.says)
    .slice(0, most)
    .map(({ name }) => name)
    .toSorted();
  const values = known.length <= most ? first : fit(lessons, kept, penalty);
  const weightsAt = (place: number): number[] => statementKinds.map((_kind, column) => stepped(values, place, column));
  return {
    always: weightsAt(0),
    clues: Object.fromEntries(
      kept.map((name, place) => [name, weightsAt(place + 1)] as const).filter(([, worth]) => worth.some(Boolean)),
    ),
  };
}

function timesSeen(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { clues, weight } of lessons)
    if (weight > 0) for (const clue of clues) seen.set(clue, (seen.get(clue) ?? 0) + 1);
  return seen;
}

const stepped = (values: Float64Array, place: number, column: number): number =>
  Math.round((values[place * columns + column] ?? 0) / weightStep);

function leanOf(values: Float64Array, place: number): number {
  const worth = values.subarray(place * columns, (place + 1) * columns);
  return Math.max(...worth) - Math.min(...worth);
}

type Row = { readonly places: Int32Array; readonly kind: number; readonly weight: number };

/** The weights of "always" and of each clue, one after the other, a column for each kind. */
function fit(lessons: readonly Lesson[], names: readonly string[], penalty: number): Float64Array {
  const placeByName = new Map(names.map((name, place) => [name, place + 1]));
  const rows = lessons.map(({ clues, kind, weight }) => ({
    places: Int32Array.from([0, ...clues.flatMap((clue) => placeByName.get(clue) ?? [])]),
    kind: statementKinds.indexOf(kind),
    weight,
  }));
  return descend(rows, names.length + 1, penalty);
}

const rounds = 150;

/** Gradient descent by Adam, on all lessons at once. */
function descend(rows: readonly Row[], size: number, penalty: number): Float64Array {
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

const sums = new Float64Array(columns);

function addGradient({ places, kind, weight }: Row, values: Float64Array, gradient: Float64Array): void {
  sums.fill(0);
  for (const place of places) add(sums, 0, values, place * columns);
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((all, one) => all + one, 0);
  const slopes = powers.map((power, column) => weight * (power / total - (column === kind ? 1 : 0)));
  for (const place of places) add(gradient, place * columns, slopes, 0);
}

/** Adds one column after the other of `from`, from a place on, to those of `to`. */
function add(to: Float64Array, toPlace: number, from: Float64Array, fromPlace: number): void {
  for (let column = 0; column < columns; column++)
    to[toPlace + column] = (to[toPlace + column] ?? 0) + (from[fromPlace + column] ?? 0);
}
