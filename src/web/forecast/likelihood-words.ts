import type { Confidence } from "#okr/check-in.ts";
import { disagreementOf } from "#okr/progress/disagreement.ts";
import type { Forecast } from "#okr/forecast/forecast.ts";

/** A likelihood as the interface says it: rounded to 5%, and never quite 0 or 100: `40%`, `<5%`, `>95%`. */
export function likelihoodWords(likelihood: number): string {
  const percent = Math.round(likelihood * 20) * 5;
  if (percent < 5) return "<5%";
  return percent > 95 ? ">95%" : `${percent}%`;
}

/** What a list shows of a forecast: its likelihood while it is open, and nothing where there is none to tell. */
export const shownLikelihood = (forecast: Forecast | undefined): string | null =>
  forecast?.state === "forecast" && forecast.likelihood !== null ? likelihoodWords(forecast.likelihood) : null;

const unlikely = 0.3;

/** A likelihood that deserves a look: the target will probably be missed. */
export const isUnlikely = (forecast: Forecast | undefined): boolean =>
  forecast?.state === "forecast" && forecast.likelihood !== null && forecast.likelihood < unlikely;

/** What to say where a person's confidence and the numbers contradict each other; null where they do not. */
export function disagreementWords(confidence: Confidence | null, likelihood: number | null): string | null {
  const disagreement = disagreementOf(confidence, likelihood);
  if (!disagreement || likelihood === null) return null;
  return disagreement === "hopeful"
    ? `On track, but only ${likelihoodWords(likelihood)} likely`
    : `Off track, but ${likelihoodWords(likelihood)} likely`;
}
