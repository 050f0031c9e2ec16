import { wordListRule } from "../word-list-rule.ts";

export const objectiveStretches = wordListRule({
  id: "objective-stretches",
  about: "objective",
  chapter: "objective",
  severity: "warning",
  summary: "An objective reaches for something that is not true yet.",
  why: "What keeps things as they are, or only looks into something, needs no objective; a metric with an alert, or an initiative, does it better.",
  message: "{words} asks for no change. What would you dare to change this time?",
  words: [
    "maintain", "keep up", "keep gross", "keep net", "keep churn", "keep uptime", "keep costs", "continue to", "continue with", "stay at", "remain at", "sustain", "preserve",
    "try to", "attempt to", "investigate", "look into", "explore the feasibility", "feasibility", "start thinking", "begin to", "consider", "think about", "business as usual",
  ],
  examples: {
    good: ["Keep our best people", "Become the place where good nurses stay"],
    bad: ["Maintain 99.9% uptime", "Investigate improvements to the search", "Try to answer faster"],
  },
});
