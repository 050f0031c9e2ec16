import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const keyResultAsksForAChange: Rule<"key-result"> = {
  id: "key-result-asks-for-a-change",
  about: "key-result",
  chapter: "measure",
  severity: "warning",
  summary: "A key result moves a number; what only has to stay as it is is a metric with an alert.",
  why: "Holding a number takes no new decision, so it pushes out a key result that would.",
  messages: {
    keep: "“{title}” keeps things as they are. Watch it as a metric, and spend the key result on what has to change.",
    bare: "“{title}” is a metric. From which number to which should it go?",
  },
  examples: {
    good: [
      "Cut returns from 9% to 6%",
      {
        words: "Kept at or below 4 hours, from a measure",
        draft: {
          title: "First reply in the community, hours",
          measure: { kind: "at-most", unit: { kind: "duration", label: "hours" }, bound: 4 },
        },
      },
    ],
    bad: [
      { message: "keep", example: "Maintain 99.9% uptime" },
      { message: "keep", example: "Keep refunds under 2%" },
      { message: "bare", example: "Average basket size" },
    ],
  },
  check: ({ statement, draft }) => {
    if (statement.kind !== "metric" || draft.measure !== undefined) return [];
    const isBare = statement.target === null && statement.direction !== "hold";
    return [
      {
        message: isBare ? "bare" : "keep",
        words: { title: shortened(draft.title) },
        at: isBare ? null : statement.verb,
      },
    ];
  },
};
