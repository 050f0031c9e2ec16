import { disagreementOf } from "#okr/progress/disagreement.ts";
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
  disagreementOf(judged.confidence, judged.likelihood) !== undefined;

const gravity = { "off-track": 0, "at-risk": 1, "on-track": 2, "not-started": 3 } as const;

/** What is worst stands first: by what people say, then by what the numbers say, then by how little of the way is done. */
export const byGravity = (one: Judged, other: Judged): number =>
  gravity[one.confidence ?? "not-started"] - gravity[other.confidence ?? "not-started"] ||
  gravity[one.health] - gravity[other.health] ||
  (one.progress ?? 0) - (other.progress ?? 0);
