import type { Rule } from "../rule.ts";
import { verbOf } from "../statement/verb-forms.ts";
import type { Statement } from "../statement/statement.ts";

export const objectiveIsOneIdea: Rule<"objective"> = {
  id: "objective-is-one-idea",
  about: "objective",
  chapter: "objective",
  severity: "hint",
  summary: "An objective is one idea.",
  why: "Two ideas in one sentence cannot be judged together: one may be reached while the other fails.",
  messages: {
    two: "“{first}” and “{second}” are two ideas. Which one matters more this time?",
    sentences: "These are several sentences. The first one could be the objective, the rest its description.",
  },
  examples: {
    good: ["Make sales and marketing work as one team", "Win and keep the trust of pharmacies"],
    bad: [
      { message: "two", example: "Open the Nordic market and rebuild how we hire engineers" },
      { message: "sentences", example: "Be quick to answer. Have calm shifts. Lose nobody." },
    ],
  },
  check: ({ statement }) => {
    const { text } = statement.reading;
    if (/[.!?]\s+\p{Lu}/u.test(text.trim())) return [{ message: "sentences", at: null }];
    const second = secondIdea(statement);
    return second ? [{ message: "two", words: { first: second.first, second: second.text }, at: second }] : [];
  },
};

/** A second verb after "and", with words enough of its own on both sides. */
function secondIdea({
  reading: { text, words },
}: Statement): { first: string; text: string; start: number; end: number } | undefined {
  for (const [place, word] of words.entries()) {
    if (word.lower !== "and" && word.lower !== "while") continue;
    const next = words[place + 1];
    if (place < 3 || !next || words.length - place < 5 || verbOf(next.lower)?.form !== "base") continue;
    return {
      first: text.slice(words[0]?.start ?? 0, word.start).trim(),
      text: text.slice(next.start).trim(),
      start: next.start,
      end: text.trimEnd().length,
    };
  }
  return undefined;
}
