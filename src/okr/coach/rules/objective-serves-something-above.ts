import type { Rule } from "../rule.ts";

export const objectiveServesSomethingAbove: Rule<"objective"> = {
  id: "objective-serves-something-above",
  about: "objective",
  chapter: "set",
  severity: "hint",
  summary: "An objective says which objective or key result above it it helps.",
  why: "A team can do well at something that nobody needs.",
  messages: { alone: "It ladders up to nothing yet. Which objective or key result above does it help?" },
  examples: {
    good: [
      { words: "Supports one above", draft: { title: "Make buyers come back", supports: 1, isCompany: false } },
      { words: "The company's own", draft: { title: "Win the trust of regulators", supports: 0, isCompany: true } },
    ],
    bad: [
      {
        message: "alone",
        example: {
          words: "A team's, supporting nothing",
          draft: { title: "Make buyers come back", supports: 0, isCompany: false },
        },
      },
    ],
  },
  check: ({ draft: { supports, isCompany } }) =>
    supports === 0 && isCompany === false ? [{ message: "alone", at: { field: "supports" } }] : [],
};
