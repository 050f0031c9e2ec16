import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const initiativeMovesAKeyResult: Rule<"initiative"> = {
  id: "initiative-moves-a-key-result",
  about: "initiative",
  chapter: "work",
  severity: "hint",
  summary: "An initiative bets on at least one key result.",
  why: "Work that is meant to move nothing takes time from work that is.",
  messages: { nothing: "“{title}” bets on no key result. Which number should it move?" },
  examples: {
    good: [{ words: "Betting on one key result", draft: { title: "Loyalty card", bets: 1 } }],
    bad: [{ message: "nothing", example: { words: "Betting on nothing", draft: { title: "Loyalty card", bets: 0 } } }],
  },
  check: ({ draft: { title, bets } }) =>
    bets === 0 ? [{ message: "nothing", words: { title: shortened(title) }, at: { field: "bets" } }] : [],
};
