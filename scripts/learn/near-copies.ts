import { singularOf, wordsOf } from "#okr/coach/statement/words.ts";
import { pairsOfCorpus, rowsOfCorpus } from "./corpus.ts";
import { ownPlans } from "./own-plans.ts";
import { ownStatements } from "./own-statements.ts";

const small = new Set("the a an of to in for and or our is are on by with at as that we".split(" "));
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .map(({ lower }) => singularOf(lower))
      .filter((word) => !small.has(word) && !/^\d/.test(word)),
  );

/** From this share of common words on, two statements are called the same. */
const tooAlike = 0.4;

/** Statements of our own that repeat a published one: they would be copies, and make what is measured look better than it is. */
export function nearCopies(): { own: string; published: string }[] {
  const published = [
    ...rowsOfCorpus().flatMap(({ text, context }) => [text, context]),
    ...pairsOfCorpus().flatMap(({ bad, better }) => [bad, better]),
  ].map((text) => ({ text, words: wordsIn(text) }));
  return [...ownStatements(), ...ownPlans()].flatMap(({ text }) => {
    const own = wordsIn(text);
    const copy = published.find(({ words }) => own.size > 0 && likeness(own, words) >= tooAlike);
    return copy ? [{ own: text, published: copy.text }] : [];
  });
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
