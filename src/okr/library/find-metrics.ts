import type { FocusArea } from "./focus.ts";
import type { LibraryFunction, LibraryMetric } from "./metric.ts";
import { libraryMetrics } from "./metrics.ts";
import { wordsIn } from "./words-in.ts";

/** What a metric is looked for by; what is left out does not matter. */
export type MetricQuery = {
  /** A project's or an objective's text, such as "Launch V1 of the API", or what somebody typed to search. */
  readonly text?: string | undefined;
  readonly function?: LibraryFunction | undefined;
  readonly area?: FocusArea | undefined;
};

/**
 * The metrics that fit a query, best first; ties stay in the library's order. With a text, only metrics that share a word
 * with it: a word that few metrics know weighs more than one that many know, and a word of the name more than one of the
 * definition. The function and the area order the rest. Without a text, the metrics of that function and area.
 */
export function findMetrics({ text = "", function: craft, area }: MetricQuery): LibraryMetric[] {
  const asked = wordsIn(text);
  const fits = (metric: LibraryMetric): number =>
    (craft && metric.functions.includes(craft) ? 1 : 0) + (area && metric.areas.includes(area) ? 1 : 0);
  if (asked.length === 0) {
    const wanted = (craft ? 1 : 0) + (area ? 1 : 0);
    return libraryMetrics.filter((metric) => fits(metric) === wanted);
  }
  return ranked(
    libraryMetrics.map((metric) => {
      const score = textScore(metric, asked);
      return { metric, score: score === 0 ? 0 : score * (1 + 0.5 * fits(metric)) };
    }),
  );
}

const ranked = (scored: readonly { metric: LibraryMetric; score: number }[]): LibraryMetric[] =>
  scored
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ metric }) => metric);

type Index = { readonly suggested: ReadonlySet<string>; readonly named: ReadonlySet<string> };

const indexByMetric = new Map<LibraryMetric, Index>(
  libraryMetrics.map((metric) => [
    metric,
    { suggested: new Set(metric.words.flatMap(wordsIn)), named: new Set(wordsIn(metric.name)) },
  ]),
);

const commonness = new Map<string, number>();
for (const { suggested, named } of indexByMetric.values()) {
  for (const word of new Set([...suggested, ...named])) commonness.set(word, (commonness.get(word) ?? 0) + 1);
}

/** How rare a word is among the metrics: from about 4.6 for one that a single metric knows down towards 0. */
const rarity = (word: string): number => Math.log(1 + libraryMetrics.length / (commonness.get(word) ?? Infinity));

function textScore(metric: LibraryMetric, asked: readonly string[]): number {
  const index = indexByMetric.get(metric);
  const score = (word: string): number =>
    rarity(word) * ((index?.suggested.has(word) ? 1 : 0) + (index?.named.has(word) ? 0.75 : 0));
  return asked.reduce((sum, word) => sum + score(word), 0);
}
