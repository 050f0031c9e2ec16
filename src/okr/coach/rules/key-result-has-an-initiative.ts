import type { Rule } from "../rule.ts";

export const keyResultHasAnInitiative: Rule<"key-result"> = {
  id: "key-result-has-an-initiative",
  about: "key-result",
  chapter: "work",
  severity: "hint",
  summary: "At least one initiative bets on each key result.",
  why: "A number that nobody works on moves by luck.",
  messages: { none: "No initiative bets on it. What will you do to move it?" },
  examples: {
    good: [{ words: "With two initiatives", draft: { title: "Cut returns from 9% to 6%", initiatives: 2 } }],
    bad: [
      {
        message: "none",
        example: { words: "Without an initiative", draft: { title: "Cut returns from 9% to 6%", initiatives: 0 } },
      },
    ],
  },
  check: ({ draft: { initiatives } }) => (initiatives === 0 ? [{ message: "none", at: { field: "initiatives" } }] : []),
};
