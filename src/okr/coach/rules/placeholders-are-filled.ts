import { lacksNumber } from "../../measure.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../rule.ts";

export const placeholdersAreFilled: Rule<"key-result"> = {
  id: "placeholders-are-filled",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  summary: "Placeholders are filled before sign-off.",
  why: "A draft may say “xx%”; a commitment may not, because nobody knows what was agreed to.",
  messages: {
    hole: "{words} is still to be filled in before sign-off.",
    holes: "{words} are still to be filled in before sign-off.",
    number: "A number of the measure is still to be filled in before sign-off.",
  },
  examples: {
    good: ["Cut returns from 9% to 6%"],
    bad: [
      { message: "hole", example: "Cut returns from xx% to 6%" },
      { message: "holes", example: "Reach {number} schools by {date}" },
      {
        message: "number",
        example: {
          words: "Renewal rate, to a target not filled in",
          draft: {
            title: "Renewal rate",
            measure: { kind: "increase", unit: { kind: "percent" }, baseline: 78, target: null },
          },
        },
      },
    ],
  },
  check: ({ draft, statement }) => {
    const holes = statement.placeholders.filter(({ end }) => end <= draft.title.length);
    const [first] = holes;
    if (first) {
      const words = quoted(holes.map(({ text }) => text.trim()));
      return [{ message: holes.length > 1 ? "holes" : "hole", words: { words }, at: first }];
    }
    return draft.measure && lacksNumber(draft.measure) ? [{ message: "number", at: { field: "measure" } }] : [];
  },
};
