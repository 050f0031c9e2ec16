import { isOwnWork } from "../facts.ts";
import type { Remark, Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const keyResultIsNotAProject: Rule<"key-result"> = {
  id: "key-result-is-not-a-project",
  about: "key-result",
  chapter: "work",
  severity: "warning",
  summary: "A key result says what changes because of the work, not that the work is done.",
  why: "Work can be finished on time and change nothing; then every key result is met and the objective is not.",
  messages: {
    work: "“{title}” is work. What should be different once it is done, and by how much?",
    counted: "“{counted}” counts what you do. What should happen because of it, and by how much?",
  },
  examples: {
    good: ["Raise the share of admins who finish setup alone from 42% to 70%", "600 trial sign-ups from hospitals"],
    bad: [
      { message: "work", example: "Launch V1 of the API by June 26" },
      { message: "work", example: "Partner handbook written and translated" },
      { message: "counted", example: "Publish 12 interviews with nurses" },
    ],
  },
  check: (subject): readonly Remark[] => {
    if (!isOwnWork(subject)) return [];
    const { statement, draft } = subject;
    const suggestions = [
      {
        label: "Move it to the initiatives and draft what it should change",
        edits: [],
        moveTo: "initiatives" as const,
      },
    ];
    const { countedOwnWork, verb } = statement;
    const isCounted = countedOwnWork !== null && countedOwnWork.count > 1 && countedOwnWork.end <= draft.title.length;
    return isCounted
      ? [{ message: "counted", words: { counted: countedOwnWork.text }, at: countedOwnWork, suggestions }]
      : [{ message: "work", words: { title: shortened(draft.title) }, at: verb, suggestions }];
  },
};
