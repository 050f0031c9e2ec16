import { statementKinds } from "#okr/coach/statement/kind.ts";
import type { StatementKind } from "#okr/coach/statement/kind.ts";
import { readingOf } from "#okr/coach/statement/reading.ts";
import { scoresOf } from "#okr/coach/statement/scores.ts";
import type { Scores } from "#okr/coach/statement/scores.ts";
import { evidenceOf, kindOf } from "#okr/coach/statement/statement.ts";
import { wordsOf } from "#okr/coach/statement/words.ts";
import { bySource } from "../learn/corpus.ts";
import type { Row } from "../learn/corpus.ts";
import { lessonsOf, ownLessons } from "../learn/lessons-of.ts";
import type { Place } from "../learn/lessons-of.ts";
import { train } from "../learn/train.ts";

/** What a model that has never seen a row's source says of the row. */
export type Judged = { readonly row: Row; readonly scores: Scores; readonly kind: StatementKind };

/** Judges a row that stands in a place. */
export type Judge = (row: Row, place: Place) => Judged;

const folds = 10;

/** A judge that reads every row with weights learned from the other sources only. */
export function judgeBySource(rows: readonly Row[]): Judge {
  const own = ownLessons();
  const published = new Map(rows.map((row) => [row, lessonsOf(row)]));
  const weightsBySource = new Map(
    bySource(rows, folds).flatMap((fold) => {
      const held = new Set(fold.map(({ source }) => source));
      const others = rows.filter(({ source }) => !held.has(source)).flatMap((row) => published.get(row) ?? []);
      const weights = train([...others, ...own]);
      return [...held].map((source) => [source, weights] as const);
    }),
  );
  return (row, place) => {
    const weights = weightsBySource.get(row.source) ?? { always: [], clues: {} };
    const evidence = evidenceOf(readingOf(row.text), place);
    const scores = scoresOf(evidence, weights);
    return { row, scores, kind: kindOf(evidence, scores, place) };
  };
}

/** The reference: the same regression on nothing but the words of the published statements. */
export function judgedByWords(rows: readonly Row[]): Judged[] {
  const cluesOf = (text: string): string[] => [...new Set(wordsOf(text).map(({ lower }) => lower))];
  return bySource(rows, folds).flatMap((fold) => {
    const held = new Set(fold.map(({ source }) => source));
    const lessons = rows.flatMap(({ text, kind, source }) =>
      held.has(source) ? [] : [{ clues: cluesOf(text), kind, weight: 1 }],
    );
    const weights = train(lessons, { penalty: 1, leastTimes: 1, most: Infinity });
    return fold.map((row) => {
      const evidence = cluesOf(row.text).map((name) => ({ name, start: 0, end: 0 }));
      const scores = scoresOf(evidence, weights);
      return { row, scores, kind: kindOf(evidence, scores) };
    });
  });
}

export type Accuracy = { readonly precision: number; readonly recall: number; readonly f1: number };

export function accuracyOf(
  judged: readonly Judged[],
  isSaid: (one: Judged) => boolean,
  isTrue: (one: Judged) => boolean,
): Accuracy {
  const said = judged.filter(isSaid);
  const meant = judged.filter(isTrue);
  const right = said.filter(isTrue).length;
  const precision = said.length === 0 ? 0 : right / said.length;
  const recall = meant.length === 0 ? 0 : right / meant.length;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export const accuracyOfKind = (judged: readonly Judged[], kind: StatementKind): Accuracy =>
  accuracyOf(
    judged,
    (one) => one.kind === kind,
    ({ row }) => row.kind === kind,
  );

/** The mean of the five kinds' F1: every kind counts the same, however rare it is. */
export const macroF1 = (judged: readonly Judged[]): number =>
  statementKinds.reduce((sum, kind) => sum + accuracyOfKind(judged, kind).f1, 0) / statementKinds.length;
