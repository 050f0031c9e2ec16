/** Understanding numbers, units and goals written in ordinary sentences: "from 6% to 12% by June 30", "$2M", "10k posts". */
import { readDueDate } from "./due-text.ts";
import type { DueContext } from "./due-text.ts";
import { quantitiesIn } from "./quantity-text.ts";
import type { Quantity } from "./quantity-text.ts";
import type { Measure, Period, Unit } from "./measure.ts";

/**
 * What a sentence says about its measure. Every part is null when the sentence does not say it.
 * `change` is true for "by 15%": the numbers are then the change since the start, so the baseline is 0.
 */
export type MeasureText = {
  readonly kind: Measure["kind"];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly unit: Unit | null;
  readonly due: string | null;
  readonly change: boolean;
  readonly period: Period | null;
};

const downward = /\b(reduc|decreas|lower|cut|shorten|shrink|drop|minimi[sz]e|less|fewer|down|halve|speed up)/i;
/** Whether a sentence speaks of getting less of something: "Cut churn". */
export const goesDown = (text: string): boolean => downward.test(text);
const held = /\b(maintain|keep|stay|hold|remain|sustain|preserve|never|always|ensure|retain)\b/i;
const lowerBound = /(≥|>=|>|\b(at least|minimum( of)?|more than|over|above|no less than|or more))\s*$/i;
const upperBound = /(≤|<=|<|\b(at most|no more than|less than|fewer than|under|below|within|up to|maximum( of)?))\s*$/i;

/**
 * Reads the measure out of a key result's text. Tried in this order: "from A to B" and "A → B"; "to B (from A)"; "by N%";
 * "2x"; "to B"; a bound ("at least", "≤"); a count or level. A number that is a name (Q3, v2, P0) or a date is not one.
 */
export function readMeasureText(text: string, context: DueContext = {}): MeasureText {
  const due = readDueDate(text, context);
  const quantities = quantitiesIn(due ? text.replace(due.text, " ".repeat(due.text.length)) : text);
  const read = fromTo(text, quantities) ?? single(text, quantities);
  return { period: null, change: false, ...read, due: due?.date ?? null };
}

type Read = Pick<MeasureText, "kind" | "baseline" | "target" | "unit"> &
  Partial<Pick<MeasureText, "change" | "period">>;

const direction = (baseline: number, target: number): "increase" | "decrease" =>
  target < baseline ? "decrease" : "increase";

function fromTo(text: string, quantities: readonly Quantity[]): Read | undefined {
  const counting = quantities.filter(
    (one) => !/\b(?:per|every|each)\s+$/i.test(text.slice(Math.max(0, one.start - 8), one.start)),
  );
  for (const [index, first] of counting.entries()) {
    const second = counting[index + 1];
    if (!second) return undefined;
    const between = text.slice(first.end, second.start);
    const before = text.slice(Math.max(0, first.start - 24), first.start);
    if (
      !sameSort(first, second) ||
      (first.unit.kind === "percent" && second.unit.kind !== "percent" && /\bby\s+$/i.test(before))
    )
      continue;
    const goesTo =
      /^(?:\s*[\w%/.-]+){0,3}?\s*(\(now\)\s*)?(up |down )?(to|→|⇒|->|=>|–>|-->)\s*(at least |under |below |over |above |≥|≤|<|>|\*\*)*\s*$/i.test(
        between,
      );
    if (
      goesTo &&
      (/\bfrom\s+(the )?(current |average |about |around |over |~)*\s*$/i.test(before) || !/\d\s*$/.test(before))
    ) {
      return pair(first, second);
    }
    const wasBefore =
      /^[\w\s.,'’-]{0,60}?[\s,;([]+(up |down )?((up|down|versus|vs\.?|compared to|over)\s+)?(from|current(ly)?( is| at)?|was|baseline:?|today:?)\s+(about |around |over |~)?\s*$/i;
    if (wasBefore.test(between)) return pair(second, first);
  }
  return undefined;
}

const sameSort = (first: Quantity, second: Quantity): boolean =>
  first.unit.kind === second.unit.kind ||
  first.unit.kind === "number" ||
  second.unit.kind === "number" ||
  first.unit.kind === "custom";

function pair(first: Quantity, second: Quantity): Read {
  const unit = second.unit.kind === "number" ? first.unit : second.unit;
  return { kind: direction(first.value, second.value), baseline: first.value, target: second.value, unit };
}

function single(text: string, quantities: readonly Quantity[]): Read {
  const best = quantities.find((one) => one.unit.kind !== "number") ?? quantities[0];
  if (!best) return { kind: "yes-no", baseline: null, target: null, unit: null };
  const before = text.slice(Math.max(0, best.start - 28), best.start);
  const after = text.slice(best.end, best.end + 28);
  const current = /\b(current(ly)?( state)?( is| at)?|baseline:?|from|was)\s+(about |over )?$/i.test(before);
  if (current) return { kind: "increase", baseline: best.value, target: null, unit: best.unit };
  if (best.unit.kind === "ratio" && best.unit.label === "x") {
    return { kind: "increase", baseline: 1, target: best.value, unit: best.unit };
  }
  const period = periodOf(after);
  const isRepeated = best.unit.kind === "percent" && /^\s*(more|growth|fewer|less)\b/i.test(after);
  if (period && (best.unit.kind === "custom" || isRepeated))
    return { kind: "recurring", baseline: null, target: best.value, unit: best.unit, period };
  const byChange = /\bby\s+(at least |about |over |another |an additional )?(≥|>|~)?\s*$/i.test(before);
  const changeBefore =
    best.unit.kind === "percent" &&
    /^\s*(increase|growth|lift|more|improvement|reduction|decrease|drop|fewer|less|month over month|mom|qoq|yoy)\b/i.test(
      after,
    );
  if ((byChange && best.unit.kind === "percent") || changeBefore || /^\s*\+\s*$/.test(before)) {
    const down = downward.test(text.slice(0, best.start)) || /^\s*(reduction|decrease|drop|fewer|less)/i.test(after);
    return {
      kind: down ? "decrease" : "increase",
      baseline: 0,
      target: down ? -best.value : best.value,
      unit: best.unit,
      change: true,
    };
  }
  if (upperBound.test(before)) return { kind: "at-most", baseline: null, target: best.value, unit: best.unit };
  if (lowerBound.test(before) && (held.test(text) || best.unit.kind !== "custom")) {
    return { kind: "at-least", baseline: null, target: best.value, unit: best.unit };
  }
  const grows = /\b(reach|grow|increase|raise|hit|get to|bring|lift|expand|from)\b/i.test(text.slice(0, best.start));
  if (best.unit.kind === "custom" && best.value !== 0 && !grows && !downward.test(text.slice(0, best.start))) {
    return { kind: "increase", baseline: 0, target: best.value, unit: best.unit };
  }
  return {
    kind: downward.test(text.slice(0, best.start)) ? "decrease" : "increase",
    baseline: null,
    target: best.value,
    unit: best.unit,
  };
}

function periodOf(after: string): Period | null {
  const match =
    /^[\s\w-]{0,24}?\b(?:a|an|per|each|every|\/)\s*(day|week|month|quarter|year)\b/i.exec(after) ??
    /^\s+\w[\s\w-]{0,24}?\b(dai|week|month|quarter|year)ly\s*(?:$|[.,;)])/i.exec(after);
  const word = match?.[1]?.toLowerCase();
  return word ? ((word === "dai" ? "day" : word) as Period) : null;
}

/** A unit in a few letters, as people write it: "%", "USD", "days", "posts"; null for a bare number. */
export function unitText(unit: Unit | null): string | null {
  if (!unit || unit.kind === "number") return null;
  if (unit.kind === "percent") return "%";
  return unit.label ?? unit.kind;
}

const durations = /^(milli|micro)?(second|minute|hour|day|week|month|year)s?$|^(ms|sec|secs|min|mins|hrs?)$/i;

/** The unit behind a few letters, the other way round: "%" is percent, three capitals a currency, "days" a duration. */
export function unitFromText(text: string | null): Unit {
  const word = text?.trim() ?? "";
  if (word === "") return { kind: "number" };
  if (word === "%" || /^percent/i.test(word)) return { kind: "percent" };
  if (/^[A-Z]{3}$/.test(word) && currencyCodes.has(word)) return { kind: "currency", label: word };
  if (durations.test(word)) return { kind: "duration", label: word };
  if (word === "x") return { kind: "ratio", label: "x" };
  if (/^\/\s*\d+$/.test(word)) return { kind: "rating", label: word };
  return { kind: "custom", label: word.slice(0, 40) };
}

const currencyCodes = new Set([
  "USD",
  "EUR",
  "GBP",
  "JPY",
  "CHF",
  "CAD",
  "AUD",
  "INR",
  "SEK",
  "NOK",
  "DKK",
  "CNY",
  "BRL",
  "ZAR",
  "PLN",
  "NZD",
]);

/**
 * The measure to start a key result with, from its text and the numbers already read (a table may have given them).
 * Numbers that are not known stay null: the person fills them in.
 */
export function measureFromText(
  text: string,
  known: { baseline: number | null; target: number | null; unit: string | null },
): Measure {
  const read = readMeasureText(text);
  const { baseline, target } = known;
  if (target === null && baseline === null) return { kind: "yes-no" };
  const unit = known.unit === null && read.unit ? read.unit : unitFromText(known.unit);
  if (read.kind === "recurring" && read.period && target !== null) {
    return { kind: "recurring", unit, perPeriod: target, period: read.period };
  }
  if (baseline === null && (read.kind === "at-least" || read.kind === "at-most"))
    return { kind: read.kind, unit, bound: target };
  const kind =
    baseline !== null && target !== null
      ? direction(baseline, target)
      : read.kind === "decrease"
        ? "decrease"
        : "increase";
  return { kind, unit, baseline, target };
}
