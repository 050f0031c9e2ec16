import type { Rule } from "../rule.ts";

const draft = (titles: readonly string[]) => ({
  title: "Make buyers come back",
  keyResults: titles.map((title) => ({ title })),
});
const titles = [
  "Cut returns from 9% to 6%",
  "Raise the renewal rate from 81% to 88%",
  "Cut the wait from 9 to 4 minutes",
  "Lift NPS from 25 to 50",
  "Reach 300 active teams",
  "Earn 40 referrals a month",
];

export const objectiveHasTwoToFiveKeyResults: Rule<"objective"> = {
  id: "objective-has-two-to-five-key-results",
  about: "objective",
  chapter: "set",
  severity: "warning",
  summary: "An objective has two to five key results.",
  why: "One measure shows one side and can be gamed; more than five can no longer be kept in mind.",
  messages: {
    none: "How will you know? It has no key result yet.",
    one: "One key result shows one side only. What else would have to be true?",
    many: "{count} key results are more than anyone keeps in mind. Which five matter most?",
  },
  examples: {
    good: [
      { words: "With three key results", draft: draft(titles.slice(0, 3)) },
      { words: "With five key results", draft: draft(titles.slice(0, 5)) },
    ],
    bad: [
      { message: "none", example: { words: "Without key results", draft: draft([]) } },
      { message: "one", example: { words: "With one key result", draft: draft(titles.slice(0, 1)) } },
      { message: "many", example: { words: "With six key results", draft: draft(titles) } },
    ],
  },
  check: ({ draft: { keyResults } }) => {
    if (!keyResults) return [];
    const count = keyResults.length;
    if (count >= 2 && count <= 5) return [];
    return [
      { message: count === 0 ? "none" : count === 1 ? "one" : "many", words: { count }, at: { field: "keyResults" } },
    ];
  },
};
