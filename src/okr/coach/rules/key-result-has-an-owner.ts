import type { Rule } from "../rule.ts";

export const keyResultHasAnOwner: Rule<"key-result"> = {
  id: "key-result-has-an-owner",
  about: "key-result",
  chapter: "ownership",
  severity: "warning",
  summary: "A key result has one person who owns it.",
  why: "What everyone owns nobody checks in on.",
  messages: { nobody: "Nobody owns this yet. Who will report on it every week?" },
  examples: {
    good: [{ words: "Owned by Ida", draft: { title: "Cut returns from 9% to 6%", owner: "Ida" } }],
    bad: [
      {
        message: "nobody",
        example: { words: "Without an owner", draft: { title: "Cut returns from 9% to 6%", owner: null } },
      },
    ],
  },
  check: ({ draft }) => (draft.owner === null ? [{ message: "nobody", at: { field: "owner" } }] : []),
};
