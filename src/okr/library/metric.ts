import type { Unit } from "#okr/measure.ts";
import type { TeamFunction } from "#okr/team.ts";
import type { FocusArea } from "./focus.ts";

/** The crafts that metrics and templates are sorted by: finer than team functions, since a team may do several. */
export const libraryFunctions = [
  "product",
  "product-marketing",
  "marketing",
  "content",
  "seo",
  "community",
  "events",
  "paid",
  "sales-enablement",
  "customer-success",
] as const;
export type LibraryFunction = (typeof libraryFunctions)[number];

/** How the crafts are called in sentences and lists. */
export const functionNames: Readonly<Record<LibraryFunction, string>> = {
  product: "Product",
  "product-marketing": "Product marketing",
  marketing: "Marketing",
  content: "Content",
  seo: "Search",
  community: "Community",
  events: "Events",
  paid: "Paid advertising",
  "sales-enablement": "Sales enablement",
  "customer-success": "Customer success",
};

/** A metric that many teams use, explained once for all of them. */
export type LibraryMetric = {
  /** Kebab-case, unique, never changed. */
  readonly id: string;
  readonly name: string;
  /** What it counts, in one sentence. */
  readonly definition: string;
  readonly formula: string;
  readonly unit: Unit;
  readonly goodDirection: "up" | "down";
  /** `lead` moves within weeks of the work; `lag` tells later whether it paid off. */
  readonly timing: "lead" | "lag";
  readonly cadence: "daily" | "weekly" | "monthly" | "quarterly";
  /** Where the number usually comes from. */
  readonly source: string;
  /** The function of the team that usually answers for it. */
  readonly owner: TeamFunction;
  /** What product marketing can honestly be to it. */
  readonly productMarketing: "owns" | "shares" | "influences";
  /** Ids of leading metrics that move before this one; a lagging metric has at least one. */
  readonly leadingProxies: readonly string[];
  readonly avoidWhen: string;
  readonly areas: readonly FocusArea[];
  readonly functions: readonly LibraryFunction[];
  /** Words, in lower case and singular, whose presence in a project's text suggests this metric. */
  readonly words: readonly string[];
};

const marketingCrafts: readonly LibraryFunction[] = ["marketing", "content", "seo", "events", "paid"];

const craftsByFunction: Readonly<Record<TeamFunction, readonly LibraryFunction[]>> = {
  company: libraryFunctions,
  product: ["product"],
  "product-marketing": ["product-marketing", "sales-enablement"],
  marketing: marketingCrafts,
  content: ["content", "seo"],
  community: ["community", "events"],
  brand: ["marketing", "content"],
  sales: ["sales-enablement"],
  "customer-success": ["customer-success"],
  engineering: ["product"],
  design: ["product"],
  other: libraryFunctions,
};

/** The crafts of a team with this function, closest first. The company and others have all of them. */
export const craftsOf = (teamFunction: TeamFunction): readonly LibraryFunction[] => craftsByFunction[teamFunction];
