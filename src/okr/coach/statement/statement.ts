import { vague } from "./lexicon/adjectives.ts";
import type { Clue } from "./clue.ts";
import { cluesOf } from "./clues.ts";
import { nounClassOf } from "./noun-class.ts";
import type { StatementKind, Slot } from "./kind.ts";
import { statementKinds } from "./kind.ts";
import type { Language } from "./language.ts";
import { measuredIn } from "./measured.ts";
import { readingOf } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { decidingClues, scoresOf } from "./scores.ts";
import type { Scores } from "./scores.ts";
import type { Span } from "./span.ts";
import { spanOf } from "./span.ts";
import type { VerbClass } from "./lexicon/verbs.ts";
import { weights } from "./weights.ts";
import type { Unit } from "#okr/measure.ts";

/** The verb that leads a statement, in the form it has in a dictionary, and what it promises. */
export type LeadingVerb = Span & { readonly lemma: string; readonly verbClass: VerbClass };

/** Own work with a number before it: "publish 12 posts" counts posts. */
export type CountedWork = Span & { readonly count: number; readonly of: string };

/** What a sentence says: its kind, and everything that can be read out of it. What it does not say is null or empty. */
export type Statement = {
  readonly text: string;
  readonly slot: Slot;
  readonly kind: StatementKind;
  readonly scores: Scores;
  readonly verb: LeadingVerb | null;
  /** What is measured, in the sentence's words: "conversion rate", "qualified leads". */
  readonly measured: Span | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly unit: Unit | null;
  /** True for "by 15%": target is then the change since the start. */
  readonly isChange: boolean;
  readonly direction: "up" | "down" | "hold" | null;
  /** The due date as it was written, and as a local date where that could be told. */
  readonly date: (Span & { readonly on: string | null }) | null;
  readonly placeholders: readonly Span[];
  readonly vagueWords: readonly Span[];
  readonly countedOwnWork: CountedWork | null;
  readonly language: Language;
  readonly reading: Reading;
  /** The words that decided, strongest first. */
  readonly because: readonly Clue[];
};

export type StatementOptions = {
  readonly slot?: Slot | undefined;
  /** The objective it was written under. */
  readonly context?: string | undefined;
};

/** The names of everything the weights know about a text: its clues, its words, and where it stands. */
export function evidenceOf(reading: Reading, { slot = null, context = "" }: StatementOptions = {}): readonly Clue[] {
  const evidence = [...cluesOf(reading)];
  const seen = new Set<string>();
  const note = (name: string, start: number, end: number): void => {
    if (!seen.has(name)) evidence.push({ name, start, end });
    seen.add(name);
  };
  for (const { verb, singular, start, end } of reading.words) note(`word ${verb?.lemma ?? singular}`, start, end);
  // Among objectives everything may mean something else: there "launch" is a project, not a key result.
  if (slot === "objective")
    for (const { name, start, end } of evidence.slice()) note(`as an objective: ${name}`, start, end);
  if (slot !== null) note(`stands as ${slot === "objective" ? "an objective" : "a key result"}`, 0, 0);
  if (context !== "") note("has an objective above", 0, 0);
  return evidence;
}

/** Reads a statement: what kind of sentence it is in the place it was written, and what it says. */
export function statementOf(text: string, { slot = null, context = "" }: StatementOptions = {}): Statement {
  const reading = readingOf(text);
  const evidence = evidenceOf(reading, { slot, context });
  const scores = scoresOf(evidence, weights);
  const kind = kindOf(evidence, scores, { slot, context });
  const { measure, placeholders, language, words } = reading;
  return {
    text,
    slot,
    kind,
    scores,
    verb: leadingVerb(reading),
    measured: measuredIn(reading),
    baseline: measure.change ? null : measure.baseline,
    target: measure.target,
    unit: measure.unit,
    isChange: measure.change,
    direction: directionOf(reading),
    date: dateIn(reading),
    placeholders,
    vagueWords: words.filter(({ lower }) => vague.has(lower)).map(({ start, end }) => spanOf(text, start, end)),
    countedOwnWork: countedWork(reading, kind),
    language,
    reading,
    because: decidingClues(evidence, kind, weights).filter(({ end }) => end > 0),
  };
}

/** How sure it has to be that an objective is a project before that is said: a wrong reproach costs more than a missed one. */
const surelyProject = 0.85;
/** How sure it has to be that what stands under an objective is an objective itself. */
const surelyObjective = 0.9;

/** Who delivers something names a project, also where much else speaks for an objective. */
const deliveries = new Set(["opens with launch", "opens with ship", "opens with release", "opens with deploy"]);
const perhapsProject = 0.3;

/** The likeliest kind in a place; what is unlikely there has to be quite sure. */
export function kindOf(
  evidence: readonly Clue[],
  scores: Scores,
  { slot = null, context = "" }: StatementOptions = {},
): StatementKind {
  const delivers = slot === "objective" && evidence.some(({ name }) => deliveries.has(name));
  if (delivers && scores.output >= perhapsProject) return "output";
  const least = (kind: StatementKind): number => {
    if (slot === "objective" && kind === "output") return surelyProject;
    return slot === null && context !== "" && kind === "objective" ? surelyObjective : 0;
  };
  const open = statementKinds.filter((kind) => scores[kind] >= least(kind));
  return open.reduce((best, one) => (scores[one] > scores[best] ? one : best), open[0] ?? "other");
}

function leadingVerb({ words, text }: Reading): LeadingVerb | null {
  const leading = words.slice(0, 4).find(({ verb }) => verb !== undefined && verb.form !== "past");
  if (!leading?.verb) return null;
  const { lemma, verbClass } = leading.verb;
  return { ...spanOf(text, leading.start, leading.end), lemma, verbClass };
}

function directionOf({ measure, text, words }: Reading): Statement["direction"] {
  const lead = words.find(({ verb }) => verb)?.verb?.verbClass;
  if (lead === "keep") return "hold";
  if (measure.kind === "decrease" || lead === "down") return "down";
  if (measure.kind === "at-most") return /\b(?:from|was)\b/i.test(text) ? "down" : "hold";
  return lead === "up" || lead === "reach" || measure.target !== null ? "up" : null;
}

function dateIn({ due, text }: Reading): Statement["date"] {
  const written =
    due?.text ??
    /\b(?:by|before|until) (?:the )?(?:end of |early |mid |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|eoq|eoy|next|this|year)[a-z]*(?: \d{1,2}\b(?!%))?/i.exec(
      text,
    )?.[0] ??
    /\b(?:this|in the next|within the next|next|per) (?:quarter|month|year|half|two months|six months)\b|\bin Q[1-4]\b/i.exec(
      text,
    )?.[0];
  if (written === undefined) return null;
  const start = text.indexOf(written);
  return { ...spanOf(text, start, start + written.length), on: due?.date ?? null };
}

function countedWork({ quantities, text, words }: Reading, kind: StatementKind): CountedWork | null {
  if (kind !== "output") return null;
  const counted = quantities.find(({ unit }) => unit.kind === "custom" || unit.kind === "number");
  if (!counted) return null;
  const behind = words.filter(({ start }) => start >= counted.end);
  const noun = behind.find((word) => nounClassOf(word) !== "other");
  const { label } = counted.unit;
  const named = noun && noun.start - counted.end < 40 ? noun : behind.find(({ lower }) => lower === label);
  return {
    ...spanOf(text, counted.start, named?.end ?? counted.end),
    count: counted.value,
    of: label ?? noun?.lower ?? "",
  };
}
