import type { Flag } from "#okr/progress/flags.ts";
import type { Numbers } from "#okr/progress/numbers.ts";

/** What slipping is judged by. `likelihood` is the chance, 0–1, of reaching the target in time; null when nobody can say. */
export type Judged = Pick<Numbers, "progress" | "confidence" | "health" | "flags"> & {
  readonly likelihood: number | null;
};

/** What the numbers say of a key result, with the likelihood where there is a forecast. */
export const judgedBy = (
  { progress, confidence, health, flags }: Numbers,
  likelihood: number | null = null,
): Judged => ({
  progress,
  confidence,
  health,
  flags,
  likelihood,
});

/** Where what people say and what the numbers expect are too far apart. */
export type Disagreement = "too sure" | "too gloomy";

const unlikely = 0.3;
const likely = 0.8;

/** On track with a likelihood under 30%, or off track with one over 80%; undefined when the two can live together. */
export function disagreementOf({ confidence, likelihood }: Judged): Disagreement | undefined {
  if (likelihood === null) return undefined;
  if (confidence === "on-track" && likelihood < unlikely) return "too sure";
  return confidence === "off-track" && likelihood > likely ? "too gloomy" : undefined;
}

const slippingFlags: ReadonlySet<Flag> = new Set(["stalled", "regressing", "slowing", "past-due"]);

/**
 * Whether a key result slips: whoever reports it says that it is at risk or off track, or the numbers say so in their
 * place: off track, standing still, going back, slowing down, past due, or unlikely to arrive.
 */
export const isSlipping = (judged: Judged): boolean =>
  judged.confidence === "at-risk" ||
  judged.confidence === "off-track" ||
  judged.health === "off-track" ||
  judged.flags.some((flag) => slippingFlags.has(flag)) ||
  disagreementOf(judged) !== undefined;

const gravity = { "off-track": 0, "at-risk": 1, "on-track": 2, "not-started": 3 } as const;

/** What is worst stands first: by what people say, then by what the numbers say, then by how little of the way is done. */
export const byGravity = (one: Judged, other: Judged): number =>
  gravity[one.confidence ?? "not-started"] - gravity[other.confidence ?? "not-started"] ||
  gravity[one.health] - gravity[other.health] ||
  (one.progress ?? 0) - (other.progress ?? 0);
