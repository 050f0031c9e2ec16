import type { Rule } from "../rule.ts";

/** What can be said in one breath, and fits a line of the plan. */
const mostWords = 20;
const mostLetters = 130;

export const objectiveIsShort: Rule<"objective"> = {
  id: "objective-is-short",
  about: "objective",
  chapter: "objective",
  severity: "warning",
  summary: "An objective is one line that people can repeat.",
  why: "What nobody can repeat without looking nobody will think of when they choose what to do next.",
  messages: { long: "{count} words are hard to repeat. What remains if you had to say it aloud?" },
  examples: {
    good: ["Make setup need no help"],
    bad: [
      {
        message: "long",
        example:
          "Give every new customer in all of our regions a personal start with our product that is planned by the success team, supported by sales and measured every single week",
      },
    ],
  },
  check: ({ statement: { text, reading } }) => {
    const count = reading.words.length;
    if (count <= mostWords && text.trim().length <= mostLetters) return [];
    const from = reading.words[mostWords]?.start ?? mostLetters;
    return [
      {
        message: "long",
        words: { count: text.length > reading.text.length ? `Over ${count}` : count },
        at: { text: "", start: from, end: text.length },
      },
    ];
  },
};
