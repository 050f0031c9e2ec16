import { nounClassOf } from "./noun-class.ts";
import type { KnownWord, Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { spanOf } from "./span.ts";

/** Where the name of what is measured ends; the "to" of "time to value" is part of it. */
const stops =
  /(?<!\btime)\sto\s|\s(?:from|by|at|above|below|over|under|up|down|reaches|rises|falls|is|are|within|before|until|per|in|for|through|with|of at)\s|[<>≥≤=:→(,;]|\s[-–—]\s/;

/**
 * What a statement measures, in its own words: what stands between the verb and the numbers ("Lift the conversion rate from
 * 2% to 4%"), or what the number counts ("500 qualified leads"). Null when no word in it is known to be measurable.
 */
export function measuredIn({ text, words, quantities }: Reading): Span | null {
  const start = endOfOrder(words) ?? words[0]?.start ?? 0;
  const stop = stops.exec(text.slice(start + 1));
  const phrase = trimmed(text, start, stop ? start + 1 + stop.index : text.length);
  const isCount = /\b(?:number|share|percentage|amount) of\s+$/i.test(text.slice(0, phrase?.start ?? 0));
  if (phrase && !/^\W*[\d$€£]/.test(phrase.text) && (isCount || namesMeasure(phrase, words))) return phrase;
  const counted = quantities[0];
  if (!counted) return null;
  const after = stops.exec(text.slice(counted.end));
  const noun = trimmed(text, counted.end, after && after.index > 1 ? counted.end + after.index : text.length);
  return noun && namesMeasure(noun, words) ? noun : null;
}

const isArticle = (word: KnownWord | undefined): boolean => /^(?:the|our|a|an)$/.test(word?.lower ?? "");

/** Behind the verb that a sentence opens with: "win" is none in "the win rate", and "cut" is one in "cut the cost". */
function endOfOrder(words: readonly KnownWord[]): number | undefined {
  const place = words
    .slice(0, 3)
    .findLastIndex(({ verb }, index) => verb && verb.form !== "past" && !isArticle(words[index - 1]));
  const verb = words[place];
  const next = words[place + 1];
  return verb && (nounClassOf(verb) === "other" || isArticle(next) || /^\d/.test(next?.lower ?? ""))
    ? verb.end
    : undefined;
}

const namesMeasure = ({ start, end }: Span, words: Reading["words"]): boolean =>
  words.some((word) => word.start >= start && word.end <= end && ["metric", "audience"].includes(nounClassOf(word)));

function trimmed(text: string, start: number, end: number): Span | undefined {
  const piece = text.slice(start, end);
  const lead = /^\s*(?:(?:the|our|a|an|of|number of|new|up|down|in)\s+){0,3}/i.exec(piece)?.[0].length ?? 0;
  const phrase = piece
    .slice(lead)
    .trimEnd()
    .replace(/[.,;:]+$/, "");
  return phrase === "" ? undefined : spanOf(text, start + lead, start + lead + phrase.length);
}
