import { isOwnWork, numbersOf } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const keyResultHasAUnit: Rule<"key-result"> = {
  id: "key-result-has-a-unit",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  summary: "A key result says what its number counts.",
  why: "Forty what? A number that is read in different units is two numbers.",
  messages: { "of-what": "{target} of what? Say the unit, such as %, $, hours or visits." },
  examples: {
    good: ["Lift NPS from 25 to 50", "Reach 300 active teams", "Cut the wait from 9 to 4 minutes"],
    bad: [{ message: "of-what", example: "Grow to 40 by May" }],
  },
  check: (subject) => {
    const { unit, target, kind } = numbersOf(subject);
    if (kind !== "words" || target === null || isOwnWork(subject) || subject.statement.measured !== null) return [];
    return unit === null || unit.kind === "number" ? [{ message: "of-what", words: { target }, at: null }] : [];
  },
};
