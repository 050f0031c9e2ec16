import type { Rule } from "../rule.ts";

export const keyResultCanBeInfluenced: Rule<"key-result"> = {
  id: "key-result-can-be-influenced",
  about: "key-result",
  chapter: "ownership",
  severity: "warning",
  summary: "A key result that another team owns names that owner and says what this team does to it.",
  why: "A number that somebody else owns can be carried together, but not behind their back.",
  messages: {
    owner: "You influence this number. Who owns it?",
    part: "You influence this number. What exactly do you do to move it?",
  },
  examples: {
    good: [
      {
        words: "Influenced; Sales owns it, and we arm every first call",
        draft: {
          title: "Win rate from 31% to 38%",
          ownership: "influenced",
          participants: [
            { role: "owns", part: "Sales carries the number" },
            { role: "influences", part: "We arm every first call" },
          ],
        },
      },
    ],
    bad: [
      {
        message: "owner",
        example: {
          words: "Influenced, with nobody named",
          draft: { title: "Win rate from 31% to 38%", ownership: "influenced", participants: [] },
        },
      },
      {
        message: "part",
        example: {
          words: "Influenced; Sales owns it, our part is not said",
          draft: {
            title: "Win rate from 31% to 38%",
            ownership: "influenced",
            participants: [{ role: "owns", part: "" }],
          },
        },
      },
    ],
  },
  check: ({ draft: { ownership, participants } }) => {
    if (ownership !== "influenced" || !participants) return [];
    if (!participants.some(({ role }) => role === "owns")) return [{ message: "owner", at: { field: "participants" } }];
    return participants.some(({ part }) => part.trim() !== "")
      ? []
      : [{ message: "part", at: { field: "participants" } }];
  },
};
