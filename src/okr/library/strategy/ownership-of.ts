import type { Ownership } from "#okr/key-result.ts";
import { craftsOf } from "../metric.ts";
import type { LibraryFunction, LibraryMetric } from "../metric.ts";
import type { StrategyBrief } from "./strategy.ts";

const fromPart: Readonly<Record<LibraryMetric["productMarketing"], Ownership>> = {
  owns: "owned",
  shares: "shared",
  influences: "influenced",
};

const isProductMarketing = (craft: LibraryFunction): boolean =>
  craft === "product-marketing" || craft === "sales-enablement";

/**
 * What a team is to a metric: what it said itself; otherwise, for product marketing, what it can honestly be to it; for
 * others, `owned` where the number usually belongs to their function, `shared` where they use it, and `influenced` elsewhere.
 * The company's own numbers belong to no single team.
 */
export function ownershipOf(
  metric: LibraryMetric,
  { function: craft, influence }: Pick<StrategyBrief, "function" | "influence">,
): Ownership {
  const said = influence.find((one) => one.metric === metric.id);
  if (said) return said.ownership;
  if (isProductMarketing(craft)) return fromPart[metric.productMarketing];
  if (metric.owner !== "company" && craftsOf(metric.owner).includes(craft)) return "owned";
  return metric.functions.includes(craft) ? "shared" : "influenced";
}
