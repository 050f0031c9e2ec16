import { placeholdersIn } from "#okr/coach/statement/placeholders.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { Cycle } from "#okr/cycle.ts";
import { readKeyResultText } from "#okr/key-result-text.ts";
import { measureInWords } from "#okr/measure-words.ts";
import type { Measure } from "#okr/measure.ts";
import { dayInWords } from "#okr/words.ts";
import type { KeyResultLine, WriteDraft } from "./draft.ts";
import { measureOf } from "./measure-form.ts";

/** What a line says, as it would stand in the plan. */
export type LineReading = {
  readonly title: string;
  readonly measure: Measure;
  readonly dueOn: string;
  /** What it lacks, in a few words. */
  readonly missing: string | null;
  /** What has to be done before it can be added, as a sentence; null when it can be. */
  readonly stops: string | null;
};

type CycleFrame = Pick<Cycle, "name" | "startsOn" | "endsBefore">;

const openEnds = (measure: Measure): readonly string[] => {
  if (measure.kind === "yes-no") return ["a baseline", "a target"];
  if (measure.kind !== "increase" && measure.kind !== "decrease") return [];
  return [...(measure.baseline === null ? ["a baseline"] : []), ...(measure.target === null ? ["a target"] : [])];
};

/** Reads a line: a measure chosen by hand goes before the one in its words, and without a day it is due when the cycle ends. */
export function readLine({ text, measure: chosen }: KeyResultLine, cycle: CycleFrame): LineReading {
  const read = readKeyResultText(text, cycle);
  const measured = chosen ? measureOf(chosen) : { measure: read.measure };
  const measure = "measure" in measured ? measured.measure : read.measure;
  const dueOn = read.dueOn ?? lastDayOf(cycle);
  const holes = [...new Set(placeholdersIn(text).map((hole) => `“${hole.text}”`))];
  const base = { title: read.title, measure, dueOn };
  if ("errors" in measured)
    return { ...base, missing: "The measure is not complete", stops: "Complete its measure first." };
  if (dueOn < cycle.startsOn || dueOn >= cycle.endsBefore) {
    const outside = `${dayInWords(dueOn, cycle.startsOn)} is outside of ${cycle.name}`;
    return { ...base, missing: outside, stops: `${outside}. Write a day within it.` };
  }
  if (holes.length > 0) return { ...base, missing: `Fill in ${holes.join(" and ")}`, stops: null };
  const open = chosen ? [] : openEnds(measure);
  return { ...base, missing: open.length > 0 ? `Needs ${open.join(" and ")}` : null, stops: null };
}

/** A measure as a fact beside a line: "Rises from 11.4% to 15%". */
export function measureFact(measure: Measure): string {
  if (measure.kind === "yes-no") return "Done or not";
  const words = measureInWords(measure);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stops a draft from being added, and where; null when nothing does. */
export type Stop = { readonly key: string; readonly sentence: string };

/** The first thing that stops a draft from being added to the plan. `first` is how many key results it already has there. */
export function stopOf(draft: WriteDraft, cycle: CycleFrame, { isNew, first = 0 }: { isNew: boolean; first?: number }) {
  if (isNew && draft.objective.trim() === "")
    return { key: "objective", sentence: "Say what you want to be true first." };
  for (const [place, line] of draft.lines.entries()) {
    const { stops } = line.text.trim() === "" ? { stops: null } : readLine(line, cycle);
    if (stops) return { key: line.key, sentence: `Key result ${first + place + 1}: ${stops}` };
  }
  return null satisfies Stop | null;
}
