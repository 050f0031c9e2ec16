import { isOwnWork, numbersOf } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const keyResultIsMoreThanYesOrNo: Rule<"key-result"> = {
  id: "key-result-is-more-than-yes-or-no",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  summary: "A key result that is only met or not met is used where there is no number.",
  why: "Yes or no shows no progress until the last day, so trouble is seen when it is too late.",
  messages: { binary: "“{title}” is only done or not done. Is there a share or a number that moves on the way?" },
  examples: {
    good: [
      "Get 80% of regions certified",
      {
        words: "With five milestones",
        draft: {
          title: "Readiness for the regulator's visit",
          measure: { kind: "milestones", milestones: [{ key: "a", title: "Audit booked", weight: 1 }] },
        },
      },
    ],
    bad: [
      {
        message: "binary",
        example: {
          words: "Measured as yes or no",
          draft: { title: "The regulator certifies us", measure: { kind: "yes-no" } },
        },
      },
      { message: "binary", example: "New search live (done or not done)" },
    ],
  },
  check: (subject) => {
    const { draft, statement } = subject;
    const isBinary =
      numbersOf(subject).kind === "yes-no" ||
      /\b(?:done or not|yes or no|yes\/no|pass\/fail|true or false)\b/i.test(statement.reading.text);
    if (!isBinary || (isOwnWork(subject) && draft.measure !== undefined)) return [];
    return [
      { message: "binary", words: { title: shortened(draft.title) }, at: draft.measure ? { field: "measure" } : null },
    ];
  },
};
