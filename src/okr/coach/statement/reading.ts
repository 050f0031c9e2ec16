import { readDueDate } from "#okr/due-text.ts";
import type { DueText } from "#okr/due-text.ts";
import { readMeasureText } from "#okr/measure-text.ts";
import type { MeasureText } from "#okr/measure-text.ts";
import { quantitiesIn } from "#okr/quantity-text.ts";
import type { Quantity } from "#okr/quantity-text.ts";
import { languageOf } from "./language.ts";
import type { Language } from "./language.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { Span } from "./span.ts";
import { verbOf } from "./verb-forms.ts";
import type { Verb } from "./verb-forms.ts";
import { singularOf, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

/** A word with what the lists know about it. */
export type KnownWord = Word & { readonly verb: Verb | undefined; readonly singular: string };

/** A text taken apart: everything the clues are looked for in. `text` has the places of the original. */
export type Reading = {
  readonly text: string;
  readonly words: readonly KnownWord[];
  readonly language: Language;
  readonly quantities: readonly Quantity[];
  readonly measure: MeasureText;
  readonly due: DueText | undefined;
  readonly placeholders: readonly Span[];
};

/** A statement is a sentence: what lies behind this many characters is not read. */
export const longestRead = 1000;

/** Tags, links' addresses and control characters become blanks, so that places stay what they were. */
const plainText = (text: string): string =>
  text
    .slice(0, longestRead)
    .replace(/<\/?[a-z][^<>]{0,200}>|https?:\/\/\S+/gi, (tag) => " ".repeat(tag.length))
    .replace(/[\p{Cc}\p{Cf}*`]/gu, " ");

/** A day written in words is no number of anything, nor is the number in a name. */
const names =
  /\b(?:Fortune|Global|FTSE|S&P|Forbes) \d{2,4}\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?\b(?!\s?%)/gi;

const blanks = (words: string): string => " ".repeat(words.length);

export function readingOf(original: string): Reading {
  const text = plainText(original);
  const words = wordsOf(text);
  const due = readDueDate(text);
  return {
    text,
    words: words.map((word) => ({ ...word, verb: verbOf(word.lower), singular: singularOf(word.lower) })),
    language: languageOf(text, words),
    quantities: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|zero)\b/i.test(text)
      ? quantitiesIn((due ? text.replace(due.text, blanks) : text).replace(names, blanks))
      : [],
    measure: readMeasureText(text.replace(names, blanks)),
    due,
    placeholders: placeholdersIn(text),
  };
}
