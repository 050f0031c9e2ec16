import type { Asked } from "#contract/index.ts";
import { checkInValueOf } from "#okr/check-in-value.ts";
import type { Confidence } from "#okr/check-in.ts";
import type { Measure } from "#okr/measure.ts";
import { unitOf, valueInWords } from "#okr/words.ts";
import { readValue } from "./read-value.ts";

/** What a person has typed for one key result, as they typed it. */
export type Entry = {
  readonly value: string;
  /** The second number of a ratio. */
  readonly outOf: string;
  readonly isYes: boolean | null;
  readonly done: readonly string[];
  readonly confidence: Confidence | null;
  readonly note: string;
  readonly isBlocked: boolean;
  readonly blocker: string;
};

/** What was said last time, as far as it is known. */
export type LastTime = {
  readonly value: number;
  readonly confidence: Confidence;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly milestonesDone?: readonly string[] | undefined;
};

/** The part of a check-in that is its value. */
export type Reported = Pick<Asked["checkIns"]["record"], "value" | "numerator" | "denominator" | "milestonesDone">;

/** What is to be reported and the value it comes to, or the sentence that says why it cannot be. */
export type Reading =
  | { readonly reported: Reported; readonly value: number; readonly isScaled: boolean }
  | { readonly refusal: string };

/** Which hands enter a value: a number, two numbers of a ratio, a yes or a no, ticks. */
export type EntryKind = "number" | "ratio" | "yes-no" | "milestones";

export function entryKindOf(measure: Measure): EntryKind {
  if (measure.kind === "milestones" || measure.kind === "yes-no") return measure.kind;
  const { kind, label } = unitOf(measure);
  return kind === "ratio" && label !== "x" ? "ratio" : "number";
}

/** What a form starts with: what was said last time, the note empty. A new round of a recurring measure starts empty too. */
export function entryFrom(measure: Measure, last: LastTime | null, isNewRound = false): Entry {
  const isRatio = last?.numerator != null && last.denominator != null;
  return {
    value: !last || isNewRound ? "" : isRatio ? plainNumber(last.numerator ?? 0) : valueInWords(measure, last.value),
    outOf: isRatio ? plainNumber(last?.denominator ?? 0) : "",
    isYes: last ? last.value >= 1 : null,
    done: last?.milestonesDone ?? [],
    confidence: last?.confidence ?? null,
    note: "",
    isBlocked: false,
    blocker: "",
  };
}

/** Reads what was typed. Words that still stand as they were put there mean last time's value to the last digit. */
export function readingOf(measure: Measure, entry: Entry, last: LastTime | null): Reading {
  switch (entryKindOf(measure)) {
    case "yes-no":
      if (entry.isYes === null) return { refusal: "Choose yes or no." };
      return whole({ value: entry.isYes ? 1 : 0 }, entry.isYes ? 1 : 0);
    case "milestones":
      return milestonesOf(measure, entry);
    case "ratio":
      return ratioOf(measure, entry);
    case "number":
      return numberOf(measure, entry.value, last);
  }
}

function milestonesOf(measure: Measure, { done }: Entry): Reading {
  const keys = measure.kind === "milestones" ? measure.milestones.map((step) => step.key) : [];
  return kept(measure, { milestonesDone: keys.filter((key) => done.includes(key)) });
}

/** What Ladder keeps of a report, as the server works it out. */
function kept(measure: Measure, reported: Reported): Reading {
  const value = checkInValueOf(measure, reported);
  return "problem" in value ? { refusal: value.problem } : { reported, value: value.value, isScaled: false };
}

const whole = (reported: Reported, value: number): Reading => ({ reported, value, isScaled: false });

function numberOf(measure: Measure, text: string, last: LastTime | null): Reading {
  if (last && text.trim() === valueInWords(measure, last.value)) return whole({ value: last.value }, last.value);
  if (text.trim() === "") return { refusal: "Write where it is today." };
  const read = readValue(text, unitOf(measure), last?.value ?? nearOf(measure));
  if (!read)
    return { refusal: `“${text.trim()}” is not a number that fits here. Write it like ${exampleOf(measure)}.` };
  return { reported: { value: read.value }, ...read };
}

function ratioOf(measure: Measure, { value, outOf }: Entry): Reading {
  const count = { kind: "number" } as const;
  const numerator = readValue(value, count)?.value;
  if (numerator === undefined) return { refusal: `Write how many, like ${exampleOf(measure)}.` };
  if (outOf.trim() === "") return whole({ value: numerator }, numerator);
  const denominator = readValue(outOf, count)?.value;
  if (denominator === undefined || denominator === 0) return { refusal: "Write out of how many; it cannot be none." };
  return kept(measure, { numerator, denominator });
}

const nearOf = (measure: Measure): number | null => ("target" in measure ? measure.target : null);

function exampleOf(measure: Measure): string {
  const { kind, label } = unitOf(measure);
  if (kind === "percent") return "38%";
  if (kind === "currency") return label === "EUR" ? "€1.5M" : "$1.5M";
  return kind === "duration" ? "2.5" : "1,234";
}

const plainNumber = (value: number): string =>
  valueInWords({ kind: "at-least", unit: { kind: "rating" }, bound: null }, value);
