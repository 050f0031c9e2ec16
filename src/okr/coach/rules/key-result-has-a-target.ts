import { isOwnWork, numbersOf } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const keyResultHasATarget: Rule<"key-result"> = {
  id: "key-result-has-a-target",
  about: "key-result",
  chapter: "measure",
  severity: "warning",
  summary: "A key result says how far the number should go.",
  why: "Any change at all would meet “increase”, and none would meet what somebody else had in mind.",
  messages: {
    "how-far": "“{title}” says which way, not how far. To what number?",
    "no-distance": "Baseline and target are both {target}: there is nothing to reach. Where should it be?",
    "wrong-way": "“{title}” says {way}, and its numbers go the other way. Which is meant?",
  },
  examples: {
    good: ["Cut returns from 9% to 6%", "Reach 300 active teams"],
    bad: [
      { message: "how-far", example: "Bring returns down" },
      { message: "how-far", example: "Get more people to try the planner" },
      {
        message: "no-distance",
        example: {
          words: "Renewal rate, from 80 to 80",
          draft: {
            title: "Renewal rate",
            measure: { kind: "increase", unit: { kind: "percent" }, baseline: 80, target: 80 },
          },
        },
      },
      { message: "wrong-way", example: "Increase the renewal rate from 88% to 81%" },
    ],
  },
  check: (subject) => {
    const { statement, draft } = subject;
    const { baseline, target, isMeasured, kind } = numbersOf(subject);
    if (baseline !== null && baseline === target)
      return [{ message: "no-distance", words: { target }, at: { field: "measure" } }];
    const lead = statement.verb?.verbClass;
    if (
      kind === "words" &&
      hasOneUnit(statement) &&
      baseline !== null &&
      target !== null &&
      (lead === "up" ? target < baseline : lead === "down" && target > baseline)
    )
      return [
        {
          message: "wrong-way",
          words: { title: shortened(draft.title), way: `“${statement.verb?.text ?? ""}”` },
          at: statement.verb,
        },
      ];
    if (isMeasured || isOwnWork(subject) || !saysWhichWay(subject.statement)) return [];
    return [{ message: "how-far", words: { title: shortened(draft.title) }, at: statement.verb }];
  },
};

const saysWhichWay = ({ direction, reading: { text } }: Parameters<typeof isOwnWork>[0]["statement"]): boolean =>
  direction === "up" || direction === "down" || /\b(?:more|fewer|less|higher|lower|faster|better)\b/i.test(text);

/** "From two hours to 30 minutes" falls, whatever its numbers do. */
const hasOneUnit = ({ reading: { quantities } }: Parameters<typeof isOwnWork>[0]["statement"]): boolean =>
  new Set(quantities.flatMap(({ unit }) => /second|minute|hour|day|week|month|year/.exec(unit.label ?? "")?.[0] ?? []))
    .size < 2;
