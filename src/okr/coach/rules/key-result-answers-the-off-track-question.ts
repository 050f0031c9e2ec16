import type { Rule } from "../rule.ts";
import { offTrackQuestion } from "../off-track-question.ts";

export const keyResultAnswersTheOffTrackQuestion: Rule<"key-result"> = {
  id: "key-result-answers-the-off-track-question",
  about: "key-result",
  chapter: "ownership",
  severity: "hint",
  summary: "It is known what would be done differently if the key result went off track.",
  why: "If nothing would change, the number is only watched, and a metric does that better.",
  messages: {
    open: `${offTrackQuestion} Write the answer down while it is calm.`,
    nothing: "If nothing would be done differently, this is a metric to watch. What would make you act?",
  },
  examples: {
    good: [
      {
        words: "Answered: “Yes. We stop the spring campaign.”",
        draft: { title: "Cut returns from 9% to 6%", offTrackAnswer: "Yes. We stop the spring campaign." },
      },
    ],
    bad: [
      {
        message: "open",
        example: { words: "Not answered", draft: { title: "Cut returns from 9% to 6%", offTrackAnswer: "" } },
      },
      {
        message: "nothing",
        example: { words: "Answered: “No.”", draft: { title: "Cut returns from 9% to 6%", offTrackAnswer: "No." } },
      },
    ],
  },
  check: ({ draft: { offTrackAnswer } }) => {
    if (offTrackAnswer === undefined) return [];
    const answer = offTrackAnswer.trim();
    if (answer === "") return [{ message: "open", at: { field: "offTrackAnswer" } }];
    return /^(?:no|nope|nothing|not really|none|n\/a|-)[.!]?$/i.test(answer)
      ? [{ message: "nothing", at: { field: "offTrackAnswer" } }]
      : [];
  },
};
