import type { Rule } from "../rule.ts";
import type { Span } from "../statement/span.ts";
import { spanOf } from "../statement/span.ts";

export const objectiveHasNoNumber: Rule<"objective"> = {
  id: "objective-has-no-number",
  about: "objective",
  chapter: "objective",
  severity: "warning",
  summary: "An objective has no number in it; the numbers are its key results.",
  why: "A number in the objective makes the objective a key result, and leaves nobody a reason to care about it.",
  messages: {
    number: "“{number}” belongs in a key result. What would be true for someone once it is reached?",
  },
  examples: {
    good: ["Turn first orders into habits", "Be ready for the Q3 season in all 24/7 stores"],
    bad: [
      { message: "number", example: "Grow revenue by 15%" },
      { message: "number", example: "Reach $5M in recurring revenue" },
      { message: "number", example: "Lower returns by x%" },
    ],
  },
  check: ({ statement }) => {
    const { reading, text, placeholders } = statement;
    const counted = reading.quantities.find(({ unit, value }) => unit.kind !== "custom" || value > 3);
    const number: Span | undefined = counted
      ? spanOf(text, counted.start, counted.end)
      : placeholders.find(({ text: hole }) => /[%$€£]/.test(hole));
    if (!number) return [];
    return [
      {
        message: "number",
        words: { number: number.text.trim() },
        at: number,
        suggestions: withoutNumber(text, number),
      },
    ];
  },
};

/** Leaving out "by 15%" and the like keeps a sentence; anything longer is the person's to say. */
function withoutNumber(
  text: string,
  { start, end }: Span,
): { label: string; edits: { start: number; end: number; text: string }[] }[] {
  const lead = /\s(?:by|to|of|at|from)\s(?:at least |about |over )?$/i.exec(text.slice(0, start));
  const from = lead ? lead.index : undefined;
  const rest = text.slice(end).trim();
  if (from === undefined || /\d/.test(text.slice(0, from) + rest) || text.slice(0, from).trim().split(/\s+/).length < 2)
    return [];
  return [{ label: "Leave the number to a key result", edits: [{ start: from, end, text: "" }] }];
}
