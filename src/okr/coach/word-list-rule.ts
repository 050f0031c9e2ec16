import type { Example, Remark, Rule, RuleChapter, Severity, Subject } from "./rule.ts";
import { quoted } from "./rule.ts";
import type { Span } from "./statement/span.ts";

type Worded = "objective" | "key-result";

export type WordList<A extends Worded> = {
  readonly id: string;
  readonly about: A;
  readonly chapter: RuleChapter;
  readonly severity: Severity;
  readonly isOnTrial?: boolean;
  readonly summary: string;
  readonly why: string;
  /** Said of the words that were found: `{words}`. */
  readonly message: string;
  /** Words and phrases in small letters, or a pattern that finds them. */
  readonly words: readonly string[];
  /** When the words are no trouble, for instance because a number says what is meant. */
  readonly unless?: (subject: Subject<A>) => boolean;
  readonly examples: { readonly good: readonly Example<A>[]; readonly bad: readonly Example<A>[] };
};

/** A rule that looks for words of a list in a title, whole words only, in any case. */
export function wordListRule<A extends Worded>({ words, message, unless, examples, ...rest }: WordList<A>): Rule<A> {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words.map(escaped).join("|")})(?![\p{L}\p{N}-])`, "giu");
  return {
    ...rest,
    messages: { word: message },
    examples: { good: examples.good, bad: examples.bad.map((example) => ({ message: "word", example })) },
    check: (subject): readonly Remark[] => {
      const found = wordsFound(subject.statement.reading.text, pattern);
      if (found.length === 0 || unless?.(subject)) return [];
      return [{ message: "word", words: { words: quoted(found.map(({ text }) => text)) }, at: found[0] ?? null }];
    },
  };
}

const escaped = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(" ", String.raw`\s`);

const wordsFound = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
