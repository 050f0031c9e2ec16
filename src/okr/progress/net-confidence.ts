import type { Tally } from "./totals.ts";

/**
 * Net confidence: the share of key results that people call on track less the share they call off track, −1 to 1, of those
 * with a confidence. At risk counts for neither side. Null when nobody has said anything yet.
 */
export function netConfidenceOf(tally: Tally): number | null {
  const said = tally["on-track"] + tally["at-risk"] + tally["off-track"];
  return said === 0 ? null : (tally["on-track"] - tally["off-track"]) / said;
}
