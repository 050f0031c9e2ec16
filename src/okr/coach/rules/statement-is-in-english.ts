import type { Rule } from "../rule.ts";

export const statementIsInEnglish: Rule<"objective"> = {
  id: "statement-is-in-english",
  about: "objective",
  chapter: "objective",
  severity: "hint",
  summary: "The Coach reads English, and stays quiet in other languages.",
  why: "Its rules know English words; guessing in another language would be wrong more often than right.",
  messages: { other: "The Coach reads English only, so it has nothing to say about this plan's words." },
  examples: {
    good: ["Win the trust of regulators", "Become the café of choice in Zürich"],
    bad: [
      { message: "other", example: "Die Zufriedenheit unserer Kunden steigern" },
      { message: "other", example: "Ganar la confianza de los clientes" },
    ],
  },
  check: ({ statement }) => (statement.language === "other" ? [{ message: "other", at: null }] : []),
};
