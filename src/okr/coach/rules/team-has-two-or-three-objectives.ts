import type { Rule } from "../rule.ts";

const team = (...titles: string[]) => ({ name: "Search", objectives: titles.map((title) => ({ title })) });
const titles = [
  "Make every search find something",
  "Win the trust of editors",
  "Make answers arrive before the question is finished",
  "Become the team others learn from",
];

export const teamHasTwoOrThreeObjectives: Rule<"team"> = {
  id: "team-has-two-or-three-objectives",
  about: "team",
  chapter: "set",
  severity: "warning",
  summary: "A team has two or three objectives, and never more than three.",
  why: "Every further objective takes time from the ones that matter most.",
  messages: { many: "{name} has {count} objectives. Which three come first?" },
  examples: {
    good: [
      { words: "With two objectives", draft: team(...titles.slice(0, 2)) },
      { words: "With three objectives", draft: team(...titles.slice(0, 3)) },
    ],
    bad: [{ message: "many", example: { words: "With four objectives", draft: team(...titles) } }],
  },
  check: ({ draft: { name, objectives } }) =>
    objectives.length > 3
      ? [{ message: "many", words: { name, count: objectives.length }, at: { field: "objectives" } }]
      : [],
};
