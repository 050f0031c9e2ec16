import { isOwnWork, numbersOf } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { quoted, shortened } from "../rule.ts";

export const keyResultIsMeasurable: Rule<"key-result"> = {
  id: "key-result-is-measurable",
  about: "key-result",
  chapter: "measure",
  severity: "warning",
  summary: "A key result has a number that two people would read off in the same way.",
  why: "Without a number the last week of the cycle is spent arguing about what was meant.",
  messages: {
    vague: "{words} means something else to everyone. Which number would show it?",
    number: "“{title}” has no number. What would you count to see it?",
  },
  examples: {
    good: ["Raise first-call resolution from 61% to 75%", "Reach 40 schools that use the planner every week"],
    bad: [
      { message: "vague", example: "Customers are much happier with our answers" },
      { message: "vague", example: "Create an effective pitch for hospitals" },
      { message: "number", example: "Visitors understand what we do" },
    ],
  },
  check: (subject) => {
    const { statement, draft } = subject;
    if (numbersOf(subject).isMeasured || statement.direction !== null) return [];
    const { vagueWords } = statement;
    if (vagueWords.length > 0)
      return [
        { message: "vague", words: { words: quoted(vagueWords.map(({ text }) => text)) }, at: vagueWords[0] ?? null },
      ];
    if (isOwnWork(subject) || draft.measure !== undefined) return [];
    return [{ message: "number", words: { title: shortened(draft.title) }, at: statement.measured }];
  },
};
