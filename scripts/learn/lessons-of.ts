import type { Slot } from "#okr/coach/statement/kind.ts";
import { readingOf } from "#okr/coach/statement/reading.ts";
import { evidenceOf } from "#okr/coach/statement/statement.ts";
import type { Row } from "./corpus.ts";
import { ownStatements } from "./own-statements.ts";
import type { Lesson } from "./train.ts";

/** Where a statement stands: one set of weights for each place. */
export type Place = "unknown" | "key-result" | "objective";
export const places: readonly Place[] = ["unknown", "key-result", "objective"];
export const slotOf = (place: Place): Slot => (place === "unknown" ? null : place);

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

/** Our own statements come from more trades than the published ones, and count more: tested on sources that were left out. */
const ownWeight = 3;

/** Statements from elsewhere say what does not belong in a place, and count less there. */
function shareOf(place: Place, { kind, listedAs }: { kind: string; listedAs: string }): number {
  if (place === "objective") return listedAs === "objective" ? 1 : 0.1;
  return place === "key-result" && kind === "metric" ? 0.3 : 1;
}

/** What our own statements teach about a place. */
export const ownLessons = (place: Place): Lesson[] =>
  ownStatements()
    .filter(({ listedAs, kind }) =>
      place === "key-result"
        ? listedAs === "kr" || kind === "metric"
        : place === "objective" || listedAs !== "objective" || kind !== "output",
    )
    .map(({ text, kind, listedAs }) => ({
      clues: cluesIn(text, ""),
      kind,
      source: "our own",
      weight: ownWeight * shareOf(place, { kind, listedAs }),
    }));
