import type { Rule } from "../rule.ts";

const objectives = [{ title: "Make buyers come back" }];

export const focusIsChosenFirst: Rule<"team"> = {
  id: "focus-is-chosen-first",
  about: "team",
  chapter: "set",
  severity: "hint",
  summary: "A team chooses two or three areas to focus on before it writes objectives.",
  why: "Acquisition, activation, retention, referral and revenue cannot all be the point of one quarter.",
  messages: {
    none: "{name} has objectives and no focus. Which two or three areas are they for?",
    many: "{name} focuses on {count} areas. Which two or three matter now?",
  },
  examples: {
    good: [
      {
        words: "Focused on activation and retention",
        draft: { name: "Growth", objectives, focus: ["activation", "retention"] },
      },
    ],
    bad: [
      {
        message: "none",
        example: { words: "With objectives, without a focus", draft: { name: "Growth", objectives, focus: null } },
      },
      {
        message: "many",
        example: {
          words: "Focused on four areas",
          draft: { name: "Growth", objectives, focus: ["acquisition", "activation", "retention", "revenue"] },
        },
      },
    ],
  },
  check: ({ draft: { name, objectives: written, focus } }) => {
    if (focus === undefined || written.length === 0) return [];
    const count = focus?.length ?? 0;
    if (count === 0) return [{ message: "none", words: { name }, at: { field: "focus" } }];
    return count > 3 ? [{ message: "many", words: { name, count }, at: { field: "focus" } }] : [];
  },
};
