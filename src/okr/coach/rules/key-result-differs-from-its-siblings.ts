import { contentWords, likeness } from "../facts.ts";
import { readKeyResult } from "../read-subject.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const keyResultDiffersFromItsSiblings: Rule<"key-result"> = {
  id: "key-result-differs-from-its-siblings",
  about: "key-result",
  chapter: "measure",
  severity: "warning",
  summary: "Key results of one objective measure different things.",
  why: "Two measures of the same thing count it twice and leave something else unseen.",
  messages: { same: "This measures the same as “{other}”. Which of the two do you need?" },
  examples: {
    good: [
      {
        words: "Beside “Cut complaints to 20 a month”",
        draft: { title: "Cut returns from 9% to 6%", siblings: ["Cut complaints to 20 a month"] },
      },
    ],
    bad: [
      {
        message: "same",
        example: {
          words: "Beside “Bring the returns down from 9% to 6%”",
          draft: { title: "Bring returns down to 6%", siblings: ["Bring the returns down from 9% to 5%"] },
        },
      },
    ],
  },
  check: ({ draft, statement }) => {
    if (!draft.siblings || draft.siblings.length === 0) return [];
    const own = contentWords(statement);
    const other = draft.siblings
      .slice(0, 30)
      .find((title) => likeness(own, contentWords(readKeyResult({ title }).statement)) >= 0.75);
    return other === undefined ? [] : [{ message: "same", words: { other: shortened(other) }, at: null }];
  },
};
