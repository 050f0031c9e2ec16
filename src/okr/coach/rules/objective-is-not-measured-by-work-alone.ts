import { isOwnWork } from "../facts.ts";
import { readKeyResult } from "../read-subject.ts";
import type { Rule } from "../rule.ts";

const under = (...titles: string[]) => ({
  title: "Make buyers come back",
  keyResults: titles.map((title) => ({ title })),
});

export const objectiveIsNotMeasuredByWorkAlone: Rule<"objective"> = {
  id: "objective-is-not-measured-by-work-alone",
  about: "objective",
  chapter: "set",
  severity: "warning",
  summary: "At least one key result of an objective shows an effect.",
  why: "A list of finished work says that people were busy, not that the objective was met.",
  messages: { work: "All {count} key results are work. Which change would prove that it was worth doing?" },
  examples: {
    good: [
      {
        words: "With one effect among the work",
        draft: under("Launch the loyalty card", "Raise the share of repeat buyers from 18% to 25%"),
      },
    ],
    bad: [
      {
        message: "work",
        example: { words: "With two pieces of work", draft: under("Launch the loyalty card", "Write 12 newsletters") },
      },
    ],
  },
  check: ({ draft: { keyResults } }) => {
    if (!keyResults || keyResults.length < 2 || !keyResults.every((one) => isOwnWork(readKeyResult(one)))) return [];
    return [{ message: "work", words: { count: keyResults.length }, at: { field: "keyResults" } }];
  },
};
