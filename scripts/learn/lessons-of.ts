import type { Slot } from "#okr/coach/statement/kind.ts";
import { readingOf } from "#okr/coach/statement/reading.ts";
import { evidenceOf } from "#okr/coach/statement/statement.ts";
import type { Row } from "./corpus.ts";
import { ownForms } from "./own-forms.ts";
import { ownStatements } from "./own-statements.ts";
import type { OwnStatement } from "./own-statements.ts";
import type { Lesson, TrainOptions } from "./train.ts";

/** Where a statement stands: one set of weights for each place. */
export type Place = "unknown" | "key-result" | "objective";
export const places: readonly Place[] = ["unknown", "key-result", "objective"];
export const slotOf = (place: Place): Slot => (place === "unknown" ? null : place);

/**
 * What is left out in a place: clues that lean little to any kind (among key results many small ones decide together), and
 * clues of one source only. Where the place is unknown, words that only our own statements have are worth more than they cost.
 */
export const trainOptions: Readonly<Record<Place, TrainOptions>> = {
  unknown: { leastLean: 0.5, leastSources: 1 },
  "key-result": { leastLean: 0.3 },
  objective: { leastLean: 0.5 },
};

const cluesIn = (text: string, context: string): string[] =>
  evidenceOf(readingOf(text), { context }).map(({ name }) => name);

const isKeyResultLike = ({ listedAs }: Pick<Row, "listedAs">): boolean =>
  ["kr", "initiative", "success_criterion"].includes(listedAs);

/**
 * What published statements teach about a place. Where the place is unknown, one that stands under an objective teaches twice,
 * with and without it. Among objectives, those that are projects teach "output", and the key results teach what no objective is.
 */
export function lessonsOf(rows: readonly Row[], place: Place): Lesson[] {
  return rows.flatMap((row): Lesson[] => {
    const { text, kind, source, context, isProject } = row;
    const lesson = { clues: cluesIn(text, ""), kind, source, weight: 1 };
    if (place === "key-result") return isKeyResultLike(row) ? [{ ...lesson, clues: cluesIn(text, context) }] : [];
    if (place === "objective")
      return [{ ...lesson, kind: isProject ? "output" : kind, weight: row.listedAs === "objective" ? 1 : 0.3 }];
    return context === "" ? [lesson] : [lesson, { ...lesson, clues: cluesIn(text, context), weight: 0.25 }];
  });
}

/** Our own statements come from more trades than the published ones, and may count more: tested on sources that were left out. */
const ownWeight: Readonly<Record<Place, number>> = { unknown: 3, "key-result": 1, objective: 3 };

/** Statements from elsewhere say what does not belong in a place, and count less there. Projects among objectives are few, and count twice. */
function shareOf(place: Place, { kind, listedAs }: OwnStatement): number {
  if (place === "objective") return listedAs !== "objective" ? 0.1 : kind === "output" ? 2 : 1;
  return place === "key-result" && kind === "metric" ? 0.3 : 1;
}

/** What our own statements teach about a place; where it is unknown, in all their forms. */
export function ownLessons(place: Place): Lesson[] {
  const own = ownStatements();
  const forms = place === "unknown" ? ownForms(own) : own.map((one) => ({ ...one, share: 1 }));
  return forms
    .filter(({ listedAs, kind }) =>
      place === "key-result"
        ? listedAs === "kr" || kind === "metric"
        : place === "objective" || listedAs !== "objective" || kind !== "output",
    )
    .map((one) => ({
      clues: cluesIn(one.text, ""),
      kind: one.kind,
      source: "our own",
      weight: ownWeight[place] * one.share * shareOf(place, one),
    }));
}
