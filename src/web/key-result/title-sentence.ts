import type { KeyResult } from "#okr/key-result.ts";
import type { Measure, MeasureKind } from "#okr/measure.ts";
import { measureInWords } from "#okr/measure-words.ts";

const saidAfterTitle: ReadonlySet<MeasureKind> = new Set(["increase", "decrease", "at-least", "at-most", "between"]);
const startsWithVerb =
  /^(achieve|add|boost|bring|build|decrease|deliver|double|expand|get|grow|halve|have|improve|increase|keep|lower|maintain|make|publish|raise|reach|reduce|shorten|triple)\b/i;

/**
 * A key result as one sentence: "Win rate in enterprise deals rises from 31% to 38%". A title that already has its numbers
 * in it, or is a sentence of its own, stands alone.
 */
export function titleSentence({ title, measure }: Pick<KeyResult, "title" | "measure">): string {
  if (!saidAfterTitle.has(measure.kind) || saysNumbersOf(measure, title) || startsWithVerb.test(title)) return title;
  const sentence = measureInWords(measure);
  return `${title} ${isPlural(title) ? sentence.replace(/^(rise|fall|stay)s/, "$1") : sentence}`;
}

/** Whether a title has one of the measure's own numbers in it, whatever is written around it. */
function saysNumbersOf(measure: Measure, title: string): boolean {
  const numbers = (title.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((text) => Number(text.replaceAll(",", "")));
  return Object.values(measure).some((end) => typeof end === "number" && end !== 0 && numbers.includes(end));
}

const afterTheNoun =
  /^(of|in|per|to|from|for|on|with|by|at|who|that|which|and|every|each|active|not|without|over|under)$|..(ed|ing)$/i;

/** Whether what a title counts is several things: "trial signups", but not "win rate in enterprise deals" or "NPS". */
function isPlural(title: string): boolean {
  const words = (title.split(/[,:;(–]/)[0] ?? "").trim().split(/\s+/);
  const end = words.findIndex((word, place) => place > 0 && afterTheNoun.test(word));
  const noun = words[(end < 0 ? words.length : end) - 1] ?? "";
  return /[a-z]s$/.test(noun) && !/(ss|us|is)$/.test(noun);
}
