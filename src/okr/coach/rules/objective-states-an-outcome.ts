import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const objectiveStatesAnOutcome: Rule<"objective"> = {
  id: "objective-states-an-outcome",
  about: "objective",
  chapter: "objective",
  severity: "warning",
  summary: "An objective says what will be true, not what will be made.",
  why: "Work can be finished without anything getting better for anyone; an objective names what gets better, and leaves the work open.",
  messages: {
    work: "“{title}” is work to be done. What will be true for customers or colleagues once it is?",
  },
  examples: {
    good: ["Make the first day with us feel effortless", "Become the shop that gardeners recommend"],
    bad: [
      { message: "work", example: "Launch the partner portal in May" },
      { message: "work", example: "Implement the new payroll system" },
    ],
  },
  check: ({ statement }) =>
    statement.kind === "output"
      ? [
          {
            message: "work",
            words: { title: shortened(statement.text) },
            at: statement.verb,
            suggestions: [
              { label: "Make it an initiative and say what it should change", edits: [], moveTo: "initiatives" },
            ],
          },
        ]
      : [],
};
