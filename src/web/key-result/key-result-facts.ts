import type { Confidence } from "#okr/check-in.ts";
import type { CheckInSeries, KeyResult, Ownership } from "#okr/key-result.ts";
import { kindInWords } from "#okr/measure-words.ts";
import { isHeld } from "#okr/measure.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import { holdingOf, roundsOf } from "#okr/progress/progress-of.ts";
import { dayInWords, signedInWords } from "#okr/words.ts";
import { gapWords } from "#web/charts/gap-words.ts";
import { linesOf } from "#web/charts/measure-lines.ts";
import { paceOn } from "#web/charts/pace-line.ts";
import { computedWords, endWords, roundedLike } from "#web/charts/value-words.ts";

export type Reported = KeyResult & { readonly checkIns: CheckInSeries };

/** The change since the check-in before, with its sign: "+0.8"; undefined where there is none to tell. */
export function changeWords(
  { measure, checkIns }: Pick<Reported, "measure" | "checkIns">,
  at: number,
): string | undefined {
  const value = checkIns.values[at];
  const before = checkIns.values[at - 1];
  if (value === undefined || before === undefined || measure.kind === "yes-no" || measure.kind === "recurring")
    return undefined;
  return signedInWords(measure, roundedLike(measure, value - before, checkIns.values));
}

/** Pace today and how far we are from it; for held and recurring kinds how it has held instead. */
export function paceFact(
  keyResult: Reported,
  today: string,
): { label: string; value: string; words: string } | undefined {
  const { measure, checkIns } = keyResult;
  const pace = paceOn(keyResult, today);
  const now = checkIns.values.at(-1) ?? linesOf(measure).baseline;
  if (pace !== null) {
    return {
      label: "Pace today",
      value: computedWords(measure, pace, checkIns.values),
      words: now === null ? "" : (gapWords(measure, now, pace, checkIns.values) ?? ""),
    };
  }
  if (measure.kind === "recurring") {
    const { hits, elapsed } = roundsOf(measure, checkIns, { ...keyResult, today });
    return { label: "So far", value: `${hits} of ${elapsed}`, words: `${measure.period}s reached` };
  }
  if (!isHeld(measure.kind) || checkIns.values.length === 0) return undefined;
  const { held, reported, now: holds } = holdingOf(measure as Parameters<typeof holdingOf>[0], checkIns, keyResult);
  return {
    label: "Held",
    value: `${held} of ${reported}`,
    words: holds ? "weeks, and it holds now" : "weeks, and it is broken now",
  };
}

/** Since which check-in the newest confidence has stood. */
export function confidenceSince({
  dates,
  confidences,
}: CheckInSeries): { confidence: Confidence; on: string } | undefined {
  const confidence = confidences.at(-1);
  if (!confidence) return undefined;
  const before = confidences.findLastIndex((one) => one !== confidence);
  return { confidence, on: dates[before + 1] ?? "" };
}

/** The rows of the measure: type, where it starts, where it should be, and what else it says of itself. */
export function measureFacts(
  { measure, dueOn, startsOn, pace }: KeyResult,
  today: string,
): { term: string; words: string }[] {
  const hasUnit = "unit" in measure;
  const due = dayInWords(dueDayOf({ measure, dueOn }), today);
  const { baseline, targets } = linesOf(measure);
  const facts = [{ term: "Type", words: kindInWords(measure) }];
  const placeholder = "not filled in yet";
  if (measure.kind === "increase" || measure.kind === "decrease") {
    facts.push({
      term: "Baseline",
      words: baseline === null ? placeholder : `${endWords(measure, baseline)} on ${dayInWords(startsOn, today)}`,
    });
    facts.push({
      term: "Target",
      words: targets[0] === undefined ? `${placeholder}, by ${due}` : `${endWords(measure, targets[0])} by ${due}`,
    });
  } else if (measure.kind === "find-baseline") {
    facts.push({ term: "Metric", words: measure.metric });
    if (measure.how) facts.push({ term: "Counts", words: measure.how });
    facts.push({ term: "By", words: due });
  } else {
    if (hasUnit) {
      const limits = targets.map((target) => endWords(measure, target)).join(" to ") || placeholder;
      facts.push({ term: measure.kind === "recurring" ? `Every ${measure.period}` : "Limit", words: limits });
    }
    facts.push({ term: "Due", words: due });
  }
  if (pace.shape !== "even" && !isHeld(measure.kind)) facts.push({ term: "Pace", words: paceShapeWords(pace, today) });
  return facts;
}

function paceShapeWords(pace: KeyResult["pace"], today: string): string {
  switch (pace.shape) {
    case "even":
      return "Even";
    case "late":
      return "Starts slowly";
    case "early":
      return "Starts quickly";
    case "after":
      return `Flat until ${dayInWords(pace.from, today)}`;
    case "steps":
      return `${pace.steps.length} dated ${pace.steps.length === 1 ? "step" : "steps"}`;
  }
}

const ownershipWord: Readonly<Record<Ownership, string>> = {
  owned: "Owned",
  shared: "Shared",
  influenced: "Influenced",
};

/** Who owns the number: "Product Marketing moves this number. Sales owns it." */
export function ownershipWords(
  { ownership }: Pick<KeyResult, "ownership">,
  names: { team: string; owning: readonly string[]; sharing: readonly string[] },
): { word: string; sentence: string } {
  const { team, owning, sharing } = names;
  const word = ownershipWord[ownership];
  if (ownership === "influenced") {
    const sentence =
      owning.length > 0
        ? `${team} moves this number. ${listed(owning)} ${owning.length > 1 ? "own" : "owns"} it.`
        : `${team} moves this number and does not own it.`;
    return { word, sentence };
  }
  if (ownership === "shared")
    return { word, sentence: `${listed([team, ...sharing.filter((name) => name !== team)])} share this number.` };
  return { word, sentence: `${team} owns this number.` };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
