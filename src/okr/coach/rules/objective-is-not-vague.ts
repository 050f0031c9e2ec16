import type { Remark, Rule } from "../rule.ts";
import { quoted, shortened } from "../rule.ts";
import type { Span } from "../statement/span.ts";
import { spanOf } from "../statement/span.ts";
import type { Statement } from "../statement/statement.ts";

export const objectiveIsNotVague: Rule<"objective"> = {
  id: "objective-is-not-vague",
  about: "objective",
  chapter: "objective",
  severity: "warning",
  summary: "An objective says for whom something gets better, and how one would notice; it is no wish and no slogan.",
  why: "“Better” and “best” mean something else to everyone who reads them, so nobody can choose between two pieces of work by them.",
  messages: {
    slogan: "“{words}” sounds good and decides nothing. Who would notice what?",
    compared: "“{words}” than what? Say what will be noticed, and by whom.",
    wish: "“{title}” says the direction, not what will be different. For whom, and how would they notice?",
  },
  examples: {
    good: [
      "Resolve most questions before people have to call",
      "Make new admins self-sufficient on their first day",
      "Win the trust of independent pharmacies",
    ],
    bad: [
      { message: "slogan", example: "Be the best support team" },
      { message: "slogan", example: "Make the tastiest bread in the world" },
      { message: "compared", example: "Let visitors find their way faster" },
      { message: "wish", example: "Increase revenue" },
      { message: "wish", example: "Work on improving our processes" },
      { message: "wish", example: "Become more efficient" },
    ],
  },
  check: ({ statement }) => {
    if (statement.kind === "output") return [];
    const slogan = sloganIn(statement);
    if (slogan) return [{ message: "slogan", words: { words: slogan.text }, at: slogan }];
    const compared = comparedIn(statement);
    if (compared) return [{ message: "compared", words: { words: compared.text }, at: compared }];
    return isWish(statement) ? [wish(statement)] : [];
  },
};

const slogans =
  /\b(?:(?:be|become|being|remain)(?:ing)? (?:the |a )?(?:very )?(?:best|greatest|leading|number one|no\. ?1|#1|world[- ]class|premier)\b|(?:the )?\p{L}+(?:est)? \p{L}+ in the world|world[- ]class|best[- ]in[- ]class|best of breed|state[- ]of[- ]the[- ]art|next[- ]level|to the next level|take over the world|change the world|10x everything|drive excellence|operational excellence|customer obsession|a friend of \S+)/iu;

const sloganIn = ({ reading: { text } }: Statement): { text: string; start: number; end: number } | undefined => {
  const match = slogans.exec(text);
  return match ? { text: match[0], start: match.index, end: match.index + match[0].length } : undefined;
};

/** A sentence that ends in a comparison leaves out the other side of it. */
const comparedIn = ({ text, reading: { words } }: Statement): Span | undefined => {
  const last = words.at(-1);
  return last &&
    /^(?:faster|better|easier|quicker|smarter|cheaper|stronger)$/.test(last.lower) &&
    words.length > 3 &&
    !/\b(?:by|so that)\b/i.test(text)
    ? spanOf(text, last.start, last.end)
    : undefined;
};

const forSomeone =
  /\b(?:so that|for|of our|among|in (?:the )?\p{Lu}|without|who|where|when|until|before|through|by \p{L}+ing|to \p{L}+|with|from|into|at|across)\b/u;
const plainMoves = new Set(
  "increase grow raise boost improve enhance optimize optimise reduce decrease lower drive accelerate work strengthen maximize scale elevate".split(
    " ",
  ),
);
const praise = /\b(?:become|be|get|grow) (?:more|better|faster|stronger|bigger|even)\b/i;

/** A direction and a noun, and nothing about whom or how. */
function isWish({ verb, reading }: Statement): boolean {
  const { words, text, quantities } = reading;
  if (quantities.length > 0 || words.length > 10) return false;
  if (praise.test(text)) return words.length <= 5;
  if (
    /^\W*work(?:ing)? on\b|\bimprov(?:e|ing) (?:our|the) (?:quality|performance|efficiency|effectiveness)\b/i.test(text)
  )
    return true;
  if (/\b(?:strong|great|good|grow the business)\b/i.test(text) && verb && plainMoves.has(verb.lemma)) return true;
  return verb !== null && plainMoves.has(verb.lemma) && words.length <= 5 && !forSomeone.test(text);
}

const wish = ({ verb, text }: Statement): Remark => ({
  message: "wish",
  words: { title: shortened(text), verb: quoted([verb?.text ?? ""]) },
  at: verb,
});
