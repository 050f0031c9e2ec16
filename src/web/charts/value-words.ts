import type { Measure } from "#okr/measure.ts";
import { endInWords, valueInWords } from "#okr/words.ts";

/** A reported value: "33.5%", "$1.52M", "4 of 6" milestones, "Yes". */
export function valueWords(measure: Measure, value: number): string {
  if (measure.kind === "yes-no") return value >= 1 ? "Yes" : "No";
  if (measure.kind === "milestones") return `${valueInWords(measure, value)} of ${wholeWeight(measure)}`;
  return valueInWords(measure, value);
}

/** A value on an axis, or one that a measure is judged against: "38%", "$2.4M", "Yes". */
export function endWords(measure: Measure, end: number): string {
  if (measure.kind === "yes-no") return end >= 1 ? "Yes" : "No";
  return Number.isInteger(end) || !hasEnds(measure) ? endInWords(measure, end) : valueInWords(measure, end);
}

/** A computed value, such as pace, no finer than what people report: 34.41% is "34.4%" when check-ins say "33.5%". */
export const computedWords = (measure: Measure, value: number, reported: readonly number[]): string =>
  valueInWords(measure, roundedTo(grainOf(measure, reported), value));

/** A value no finer than what people report. */
export const roundedLike = (measure: Measure, value: number, reported: readonly number[]): number =>
  roundedTo(grainOf(measure, reported), value);

/** The step a value is reported in: 1 for 384, 0.1 for 33.5, 10,000 for 1,520,000. */
export const stepOf = (measure: Measure, reported: readonly number[]): number =>
  Number(`1e${grainOf(measure, reported)}`);

const hasEnds = (measure: Measure): boolean => measure.kind !== "milestones" && measure.kind !== "find-baseline";
const wholeWeight = (measure: Extract<Measure, { kind: "milestones" }>): number =>
  measure.milestones.reduce((sum, step) => sum + step.weight, 0);

const finest = -2;

/**
 * The power of ten people report in: 0.1 for 33.5, 10,000 for 1,520,000. Never coarser than a hundredth of the way to go, and
 * one finer where only a few steps lie between start and target and what is measured is not counted in wholes.
 */
function grainOf(measure: Measure, reported: readonly number[]): number {
  const { baseline, target } = "baseline" in measure ? measure : { baseline: null, target: null };
  const distance = Math.abs((target ?? 0) - (baseline ?? 0));
  const coarsest = distance > 0 ? Math.max(0, Math.floor(Math.log10(distance / 100) + 1e-9)) : 0;
  const written = [baseline ?? 0, target ?? 0, ...reported].filter((value) => value !== 0).map(lastPlaceOf);
  const place = Math.min(coarsest, ...written);
  const kind = "unit" in measure ? measure.unit.kind : "number";
  const isCounted = kind === "number" || kind === "custom";
  return Math.max(finest, !isCounted && place === 0 && distance < 10 ? -1 : place);
}

/** The place of a number's last digit that is not zero: 0 for 384, −1 for 33.5, 4 for 1,520,000. */
function lastPlaceOf(value: number): number {
  const text = Number(Math.abs(value).toPrecision(12)).toString();
  const point = text.indexOf(".");
  if (point >= 0) return point - text.length + 1;
  return text.length - text.replace(/0+$/, "").length;
}

const roundedTo = (place: number, value: number): number =>
  Number(`${Math.round(Number(`${value}e${-place}`))}e${place}`);
