import type { Confidence } from "#okr/check-in.ts";
import { round } from "./time-axis.ts";

type Place = { readonly x: number; readonly y: number; readonly radius: number };

/** The outline of a confidence: a circle is on track, a triangle at risk, a square off track. */
export function markPath(confidence: Confidence, { x, y, radius }: Place): string {
  if (confidence === "on-track") {
    return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
  }
  if (confidence === "at-risk") {
    const reach = radius * 1.28;
    return `M${round(x)} ${round(y - reach)}L${round(x + reach)} ${round(y + reach * 0.82)}H${round(x - reach)}Z`;
  }
  const half = radius * 0.93;
  return `M${round(x - half)} ${round(y - half)}h${round(half * 2)}v${round(half * 2)}h${round(-half * 2)}Z`;
}
