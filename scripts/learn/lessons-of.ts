import { readingOf } from "#okr/coach/statement/reading.ts";
import type { Reading } from "#okr/coach/statement/reading.ts";
import { evidenceOf } from "#okr/coach/statement/statement.ts";
import type { StatementOptions } from "#okr/coach/statement/statement.ts";
import type { StatementKind } from "#okr/coach/statement/kind.ts";
import { isUnderObjective } from "./corpus.ts";
import type { Row } from "./corpus.ts";
import { ownPlans } from "./own-plans.ts";
import { ownForms } from "./own-forms.ts";
import { ownStatements } from "./own-statements.ts";
import type { Lesson } from "./train.ts";

/** Where a statement may stand, for `statementOf`. */
export type Place = Required<Pick<StatementOptions, "slot">> & { readonly context: string };

const lesson = (reading: Reading, place: Place, kind: StatementKind, weight: number): Lesson => ({
  clues: evidenceOf(reading, place).map(({ name }) => name),
  kind,
  weight,
});

const nowhere: Place = { slot: null, context: "" };

/**
 * What a plan's statement teaches: what it is where nothing is known, under its objective, as a key result, and as an objective.
 * A project that is listed as an objective teaches among objectives that it is one; what is listed elsewhere counts less there.
 */
export function lessonsOf({ text, kind, context, isProject, listedAs }: Row, weight = 1): Lesson[] {
  const reading = readingOf(text);
  const asKeyResult = { slot: "key-result", context } as const;
  const asObjective = { slot: "objective", context: "" } as const;
  return [
    lesson(reading, nowhere, kind, weight),
    ...(context === "" ? [] : [lesson(reading, { slot: null, context }, kind, weight)]),
    ...(isUnderObjective({ listedAs }) ? [lesson(reading, asKeyResult, kind, weight)] : []),
    lesson(reading, asObjective, isProject ? "output" : kind, listedAs === "objective" ? weight : 0.3 * weight),
  ];
}

/**
 * What our own lists teach. They come from more trades than the published plans, and count three times where the place is unknown,
 * in all their forms, and among objectives. Metrics are rare among key results; statements from elsewhere say what no objective
 * is, and count less; projects among objectives are few, and count twice.
 */
function listLessons(): Lesson[] {
  const own = ownStatements();
  const anywhere = ownForms(own)
    .filter(({ listedAs, kind }) => listedAs !== "objective" || kind !== "output")
    .map(({ text, kind, share }) => lesson(readingOf(text), nowhere, kind, 3 * share));
  const placed = own.flatMap(({ text, kind, listedAs }) => {
    const reading = readingOf(text);
    const asKeyResult = listedAs === "kr" ? 1 : kind === "metric" ? 0.3 : 0;
    const asObjective = listedAs !== "objective" ? 0.3 : kind === "output" ? 6 : 3;
    return [
      ...(asKeyResult === 0 ? [] : [lesson(reading, { slot: "key-result", context: "" }, kind, asKeyResult)]),
      lesson(reading, { slot: "objective", context: "" }, kind, asObjective),
    ];
  });
  return [...anywhere, ...placed];
}

/** What everything of our own teaches: a statement of our plans half as much as a published one. */
export const ownLessons = (): Lesson[] => [...listLessons(), ...ownPlans().flatMap((row) => lessonsOf(row, 0.25))];
