import { dayInWords } from "#okr/words.ts";
import type { Forecast } from "./forecast.ts";

/** The answer where there is nothing to forecast; `why` is the rest of the sentence. */
export const none = (why: string): Forecast => ({
  state: "none",
  because: `No forecast: ${why}.`,
  likelihood: null,
  quantiles: [],
  method: "none",
  points: 0,
});

/** A forecast starts at so many points. */
export const fewestPoints = 3;

const small = ["no", "one", "two"];

/** The answer before there are three points. */
export const tooEarly = (points: number): Forecast => ({
  ...none(""),
  state: "too-early",
  because: `Too early to say: ${small[points] ?? points} ${points === 1 ? "check-in" : points === 0 ? "check-in yet" : "check-ins"}, and a forecast starts at three.`,
  points,
});

/** `Reached on Feb 9.` */
export const reachedInWords = (what: string, date: string, on: string): string => `${what} on ${dayInWords(date, on)}.`;

/** A likelihood as a sentence begins with it: `64%`, and never quite 0% or 100%. */
export function likelihoodInWords(likelihood: number): string {
  if (likelihood < 0.01) return "Less than 1%";
  return likelihood > 0.99 ? "More than 99%" : `${Math.round(likelihood * 100)}%`;
}
