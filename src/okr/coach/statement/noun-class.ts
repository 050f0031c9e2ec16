import { audiences, deliverables, metrics } from "./lexicon/nouns.ts";
import type { KnownWord } from "./reading.ts";

/** What a noun stands for in a plan. */
export type NounClass = "deliverable" | "metric" | "audience" | "other";

/** Of a compound (`follow-up`, `win-rate`) the whole counts before its last part. */
export function nounClassOf({ lower, singular }: Pick<KnownWord, "lower" | "singular">): NounClass {
  const last = singular.includes("-") ? (singular.split("-").at(-1) ?? singular) : singular;
  if (metrics.has(singular) || metrics.has(lower)) return "metric";
  if (deliverables.has(singular)) return "deliverable";
  if (audiences.has(singular)) return "audience";
  if (metrics.has(last)) return "metric";
  if (deliverables.has(last)) return "deliverable";
  return audiences.has(last) ? "audience" : "other";
}
