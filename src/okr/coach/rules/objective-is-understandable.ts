import { jargon, knownAbbreviations } from "../statement/lexicon/jargon.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../rule.ts";
import type { Span } from "../statement/span.ts";
import type { Statement } from "../statement/statement.ts";

export const objectiveIsUnderstandable: Rule<"objective"> = {
  id: "objective-is-understandable",
  about: "objective",
  chapter: "objective",
  severity: "hint",
  summary: "Someone from another team understands the objective without asking.",
  why: "Teams can only help with, and plan around, what they understand.",
  messages: {
    abbreviation: "Will people outside the team know {words}? Spell it out once.",
    jargon: "{words} is office talk. How would you say it to a customer?",
  },
  examples: {
    good: ["Become the obvious choice for the CFO", "Make our API a pleasure to build on"],
    bad: [
      { message: "abbreviation", example: "Ready the QBX for the SLG motion" },
      { message: "jargon", example: "Leverage synergies between regions" },
    ],
  },
  check: ({ statement }) => {
    const unknown = abbreviationsIn(statement);
    const talk = [...statement.reading.text.matchAll(jargon)].map((match): Span => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
    return [
      ...(unknown.length > 0
        ? [
            {
              message: "abbreviation",
              words: { words: quoted(unknown.map(({ text }) => text)) },
              at: unknown[0] ?? null,
            },
          ]
        : []),
      ...(talk.length > 0
        ? [{ message: "jargon", words: { words: quoted(talk.map(({ text }) => text)) }, at: talk[0] ?? null }]
        : []),
    ];
  },
};

/** Capitals that are no well-known abbreviation; a title in capitals only is a way of writing. */
function abbreviationsIn({ reading: { words, text } }: Statement): Span[] {
  if (text === text.toUpperCase()) return [];
  return words.filter(
    ({ text: word }) =>
      /^[A-Z][A-Z0-9&]{1,6}s?$/.test(word) &&
      !knownAbbreviations.has(word.replace(/s$/, "")) &&
      !/^[QHVPS]\d+$|^FY\d/.test(word),
  );
}
