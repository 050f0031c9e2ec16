import { placeholdersIn } from "./coach/statement/placeholders.ts";
import type { Span } from "./coach/statement/span.ts";
import { readDueDate } from "./due-text.ts";
import type { DueContext } from "./due-text.ts";
import { goesDown, readMeasureText } from "./measure-text.ts";
import type { Measure, Unit } from "./measure.ts";

/** A key result read out of one line: what is measured, how, and the local date it is due where the line says one. */
export type KeyResultText = {
  readonly title: string;
  readonly measure: Measure;
  readonly dueOn: string | null;
};

const amount = String.raw`(?:US\$|[$€£¥₹+−-])*\s?\d[\d,.'’]*\s?(?:[%/\w.]+(?: [a-z]+){0,2})?`;
const rises = String.raw`(?:(?:rise|grow|climb|increase|improve|go|move|fall|drop|decrease|shrink)(?:s|es)? )?`;
const rangeAtEnd = new RegExp(String.raw`[\s,:–-]+\(?${rises}(?:from )?${amount} ?(?:to|→|->|–) ?${amount}\)?$`, "i");
const boundAtEnd = new RegExp(
  String.raw` (?:stays? |is |are )?(?:at |to )?(?:under|below|above|over|at least|at most|no more than|within) ${amount}$`,
  "i",
);
const targetAtEnd = new RegExp(String.raw` (?:reach(?:es)?|to|hits?) ${amount}$`, "i");
const changeVerb =
  /^(?:increase|raise|grow|lift|improve|boost|push|move|bring|reduce|cut|decrease|lower|shorten|keep|hold|maintain)\s+(?:the |our )?/i;

/**
 * Reads a key result as people write it in one line: "Trial to paid rises from 11.4% to 15% by June 30" is titled "Trial to
 * paid". The numbers leave the title only where they end the line and something is left to name; otherwise the line stays
 * the title, and so it does while it holds placeholders. Numbers it does not say stay open; without a number or a placeholder
 * it is done or not. Never throws.
 */
export function readKeyResultText(line: string, context: DueContext = {}): KeyResultText {
  const due = readDueDate(line, context);
  const undated = tidy(due ? line.replace(due.text, " ") : line);
  const holes = placeholdersIn(line);
  return {
    title: holes.length > 0 ? undated : titleOf(undated),
    measure: measureOf(line, context, holes),
    dueOn: due?.date ?? null,
  };
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\s,;:.–-]+$/, "")
    .trim();

/** Longer than any line a person writes; such a text is not taken apart. */
const longestLine = 1000;

function titleOf(line: string): string {
  if (line.length > longestLine) return line;
  const end = [rangeAtEnd, boundAtEnd, targetAtEnd]
    .map((pattern) => pattern.exec(line))
    .find((match) => match !== null);
  if (!end) return line;
  const named = tidy(
    line
      .slice(0, end.index)
      .replace(changeVerb, "")
      .replace(/^from$/i, ""),
  );
  return /[a-z]{2}/i.test(named) ? named.charAt(0).toUpperCase() + named.slice(1) : line;
}

const bare: Unit = { kind: "number" };

function measureOf(line: string, context: DueContext, holes: readonly Span[]): Measure {
  const { kind, baseline, target, period, ...read } = readMeasureText(line, context);
  const unit = read.unit ?? bare;
  const [hole] = holes;
  if (baseline === null && target === null) return hole ? openMeasure(line, hole) : { kind: "yes-no" };
  if (kind === "recurring" && period) return { kind, unit, perPeriod: target, period };
  if (kind === "at-least" || kind === "at-most") return { kind, unit, bound: target };
  return { kind: kind === "decrease" ? "decrease" : "increase", unit, baseline, target };
}

/** What "from xx% to yy%" measures: all of it is still to be filled in. */
const openMeasure = (line: string, { text }: Span): Measure => ({
  kind: goesDown(line) ? "decrease" : "increase",
  unit: text.includes("%") ? { kind: "percent" } : bare,
  baseline: null,
  target: null,
});
