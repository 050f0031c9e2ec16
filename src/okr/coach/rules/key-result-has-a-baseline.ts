import { isOwnWork, numbersOf } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { shortened } from "../rule.ts";

export const keyResultHasABaseline: Rule<"key-result"> = {
  id: "key-result-has-a-baseline",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  summary: "A key result says where the number is today.",
  why: "Without today's number nobody can tell whether the target is far or already reached, and progress cannot be computed.",
  messages: {
    "from-where": "To {target} from where? Write today's number, or find the baseline first.",
    "by-how-much": "“{title}” says the change. From which number?",
  },
  examples: {
    good: ["Raise the renewal rate from 81% to 88%", "600 trial sign-ups from hospitals"],
    bad: [
      { message: "from-where", example: "Raise the renewal rate to 88%" },
      { message: "by-how-much", example: "Cut returns by 20%" },
      {
        message: "from-where",
        example: {
          words: "Renewal rate, to 88%, baseline not filled in",
          draft: {
            title: "Renewal rate",
            measure: { kind: "increase", unit: { kind: "percent" }, baseline: null, target: 88 },
          },
        },
      },
    ],
  },
  check: (subject) => {
    const { statement, draft } = subject;
    const { kind, baseline, target } = numbersOf(subject);
    if (isOwnWork(subject) || target === null || baseline !== null) return [];
    if (kind === "words" && statement.isChange)
      return [{ message: "by-how-much", words: { title: shortened(draft.title) }, at: statement.measured }];
    const moves = kind === "words" ? movesOnly(statement) : kind === "increase" || kind === "decrease";
    return moves
      ? [{ message: "from-where", words: { target }, at: kind === "words" ? statement.measured : { field: "measure" } }]
      : [];
  },
};

/** A count starts from nothing by itself; a rate, a score or a duration has a value today. */
const movesOnly = ({ unit, direction, verb }: Parameters<typeof isOwnWork>[0]["statement"]): boolean =>
  direction !== "hold" &&
  (unit?.kind === "percent" ||
    unit?.kind === "duration" ||
    unit?.kind === "rating" ||
    verb?.verbClass === "up" ||
    verb?.verbClass === "down" ||
    verb?.verbClass === "improve");
