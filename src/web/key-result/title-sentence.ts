import type { KeyResult } from "#okr/key-result.ts";
import type { MeasureKind } from "#okr/measure.ts";
import { measureInWords } from "#okr/measure-words.ts";

const saidAfterTitle: ReadonlySet<MeasureKind> = new Set(["increase", "decrease", "at-least", "at-most", "between"]);
const startsWithVerb =
  /^(achieve|add|boost|bring|build|decrease|deliver|double|expand|get|grow|halve|have|improve|increase|keep|lower|maintain|make|publish|raise|reach|reduce|shorten|triple)\b/i;

/**
 * A key result as one sentence: "Win rate in enterprise deals rises from 31% to 38%". A title that already has its numbers
 * in it, or is a sentence of its own, stands alone.
 */
export function titleSentence({ title, measure }: Pick<KeyResult, "title" | "measure">): string {
  const standsAlone = !saidAfterTitle.has(measure.kind) || /\d/.test(title) || startsWithVerb.test(title);
  return standsAlone ? title : `${title} ${measureInWords(measure)}`;
}
