import { contentWords, likeness } from "../facts.ts";
import { readObjective } from "../read-subject.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";
import { topicsIn } from "../statement/lexicon/topics.ts";

export const keyResultBelongsToItsObjective: Rule<"key-result"> = {
  id: "key-result-belongs-to-its-objective",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  isOnTrial: true,
  summary: "A key result shows that its objective was met.",
  why: "When all key results are met the objective should be met; one about something else can be met while it is not.",
  messages: { elsewhere: "This is about {here}; “{objective}” is about {there}. How does one show the other?" },
  examples: {
    good: [
      {
        words: "Under “Make buyers come back”",
        draft: { title: "Raise the renewal rate from 81% to 88%", objective: "Make buyers come back" },
      },
    ],
    bad: [
      {
        message: "elsewhere",
        example: {
          words: "Under “Answer every support ticket before lunch”",
          draft: { title: "Fill vacancies within 30 days", objective: "Answer every support ticket before lunch" },
        },
      },
    ],
  },
  check: ({ draft, statement }) => {
    const { objective } = draft;
    if (objective === undefined || objective === "") return [];
    const here = topicsIn(statement.reading.text);
    const there = topicsIn(objective);
    const isApart = here.length > 0 && there.length > 0 && !here.some((topic) => there.includes(topic));
    if (
      !isApart ||
      isNear(here, there) ||
      likeness(contentWords(statement), contentWords(readObjective({ title: objective }).statement)) > 0
    )
      return [];
    return [
      {
        message: "elsewhere",
        words: { here: here[0] ?? "", there: there[0] ?? "", objective: shortened(objective) },
        at: null,
      },
    ];
  },
};

/** Finding, winning, keeping and helping customers is one road; only a leap off it is worth a word. */
const road = new Set([
  "finding customers",
  "selling",
  "keeping customers",
  "helping customers",
  "software that works",
  "money spent",
]);
const isNear = (here: readonly string[], there: readonly string[]): boolean =>
  here.some((one) => road.has(one)) && there.some((one) => road.has(one));
