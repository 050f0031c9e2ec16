import type { Rule } from "../rule.ts";
import { dayInWords } from "#okr/words.ts";
import { readDueDate } from "#okr/due-text.ts";

export const keyResultIsDueInTheCycle: Rule<"key-result"> = {
  id: "key-result-is-due-in-the-cycle",
  about: "key-result",
  chapter: "measure",
  severity: "warning",
  summary: "A key result is due on a day of its cycle.",
  why: "What is due after the cycle cannot be judged in its review, and what has no day is put off.",
  messages: {
    "no-day": "By when? It has no due date.",
    "too-late": "{day} is after the cycle, which ends on {end}.",
    "too-early": "{day} is before the cycle, which starts on {start}.",
  },
  examples: {
    good: [
      {
        words: "Due on March 26, in a cycle that ends on April 3",
        draft: {
          title: "Cut returns from 9% to 6%",
          dueOn: "2027-03-26",
          cycle: { startsOn: "2027-01-04", endsBefore: "2027-04-04" },
        },
      },
      "Cut returns from 9% to 6%",
    ],
    bad: [
      {
        message: "no-day",
        example: { words: "Without a due date", draft: { title: "Cut returns from 9% to 6%", dueOn: null } },
      },
      {
        message: "too-late",
        example: {
          words: "In a cycle that ends on April 3",
          draft: {
            title: "Cut returns from 9% to 6% by May 28",
            cycle: { startsOn: "2027-01-04", endsBefore: "2027-04-04" },
          },
        },
      },
      {
        message: "too-early",
        example: {
          words: "Due in December, in a cycle that starts in January",
          draft: {
            title: "Cut returns from 9% to 6%",
            dueOn: "2026-12-18",
            cycle: { startsOn: "2027-01-04", endsBefore: "2027-04-04" },
          },
        },
      },
    ],
  },
  check: ({ draft, statement }) => {
    const { cycle } = draft;
    const said = draft.dueOn ?? (cycle ? readDueDate(statement.reading.text, cycle)?.date : statement.date?.on);
    if (draft.dueOn === null && !said && statement.date === null)
      return [{ message: "no-day", at: { field: "dueOn" } }];
    if (!said || !cycle) return [];
    const at = draft.dueOn ? { field: "dueOn" } : statement.date;
    if (said >= cycle.endsBefore) {
      const end = Temporal.PlainDate.from(cycle.endsBefore).subtract({ days: 1 }).toString();
      return [{ message: "too-late", words: { day: dayInWords(said), end: dayInWords(end) }, at }];
    }
    return said < cycle.startsOn
      ? [
          {
            message: "too-early",
            words: { day: dayInWords(said, cycle.startsOn), start: dayInWords(cycle.startsOn) },
            at,
          },
        ]
      : [];
  },
};
