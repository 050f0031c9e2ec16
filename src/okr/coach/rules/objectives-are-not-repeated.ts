import { contentWords } from "../facts.ts";
import { readKeyResult, readObjective } from "../read-subject.ts";
import type { Remark, Rule, Subject } from "../rule.ts";
import { shortened } from "../rule.ts";
import type { PlanDraft } from "../subject.ts";

const plan = (one: string, other: string): PlanDraft => ({
  teams: [
    { name: "Store", objectives: [{ title: one }] },
    { name: "Service", objectives: [{ title: other }] },
  ],
});

export const objectivesAreNotRepeated: Rule<"plan"> = {
  id: "objectives-are-not-repeated",
  about: "plan",
  chapter: "set",
  severity: "warning",
  summary: "The same objective or key result is written once, and shared.",
  why: "Two copies are kept apart by two teams, and counted twice.",
  messages: {
    objective: "{one} and {other} both have “{title}”. Share one of them.",
    "key-result": "{one} and {other} both measure “{title}”. Share one of them.",
  },
  examples: {
    good: [{ words: "Two teams, two objectives", draft: plan("Make buyers come back", "Answer before lunch") }],
    bad: [
      {
        message: "objective",
        example: {
          words: "Two teams with the same objective",
          draft: plan("Make buyers come back", "Make our buyers come back"),
        },
      },
      {
        message: "key-result",
        example: {
          words: "Two teams with the same key result",
          draft: {
            teams: ["Store", "Service"].map((name) => ({
              name,
              objectives: [{ title: `${name} people love`, keyResults: [{ title: "Cut returns from 9% to 6%" }] }],
            })),
          },
        },
      },
    ],
  },
  check: ({ draft: { teams } }) => {
    const objectives = teams.flatMap(({ name, objectives: all }) =>
      all.map((one) => ({ team: name, title: one.title, subject: readObjective(one) as Subject })),
    );
    const keyResults = teams.flatMap(({ name, objectives: all }) =>
      all.flatMap(({ keyResults: own = [] }) =>
        own.map((one) => ({ team: name, title: one.title, subject: readKeyResult(one) as Subject })),
      ),
    );
    return [...repeated(objectives, "objective"), ...repeated(keyResults, "key-result")];
  },
};

type Written = { readonly team: string; readonly title: string; readonly subject: Subject };

/** Titles of the same words, in any order. */
function repeated(all: readonly Written[], message: string): Remark[] {
  const first = new Map<string, Written>();
  return all.flatMap((one): Remark[] => {
    const key = [...contentWords(one.subject.statement)].toSorted().join(" ");
    const before = key === "" ? undefined : first.get(key);
    if (before === undefined) first.set(key, one);
    return before && before.team !== one.team
      ? [{ message, words: { one: before.team, other: one.team, title: shortened(before.title) }, at: null }]
      : [];
  });
}
