import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

const lagging =
  /\b(?:revenue|arr|mrr|churn|retention|renewal rate|profits?|margin|market share|ltv|lifetime value|attrition|employee turnover|share of voice|brand awareness|recall)\b/i;

export const keyResultHasALeadingMeasure: Rule<"key-result"> = {
  id: "key-result-has-a-leading-measure",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  summary: "A key result that shows its result late has a measure beside it that shows it early.",
  why: "Revenue and churn move long after the work; without an earlier sign the cycle is over before anyone can steer.",
  messages: {
    late: "“{title}” moves late. Which number would move first?",
    far: "“{title}” is moved by the whole company. Which behavior can this team change that leads to it?",
  },
  examples: {
    good: [
      {
        words: "Led by “trials that invite a colleague”",
        draft: {
          title: "Net revenue retention from 104% to 110%",
          timing: "lag",
          leadingMeasure: "Trials that invite a colleague",
        },
      },
      "Raise the share of admins who finish setup alone from 42% to 70%",
    ],
    bad: [
      {
        message: "late",
        example: {
          words: "A lagging metric without a leading one",
          draft: { title: "Net revenue retention from 104% to 110%", timing: "lag", leadingMeasure: null },
        },
      },
      { message: "far", example: "Member retention is increased by 5%" },
    ],
  },
  check: ({ draft, statement }) => {
    const { timing, leadingMeasure, measure, title } = draft;
    if (timing === "lag" && leadingMeasure === null)
      return [{ message: "late", words: { title: shortened(title) }, at: statement.measured }];
    if (timing !== undefined || leadingMeasure || measure !== undefined || statement.kind !== "outcome") return [];
    const late = lagging.exec(statement.reading.text);
    return late
      ? [
          {
            message: "far",
            words: { title: shortened(title) },
            at: { text: late[0], start: late.index, end: late.index + late[0].length },
          },
        ]
      : [];
  },
};
