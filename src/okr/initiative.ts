import type { InitiativeId, KeyResultId, PersonId, TeamId } from "./ids.ts";

export const initiativeStates = ["proposed", "planned", "running", "doubled-down", "done", "stopped"] as const;
export type InitiativeState = (typeof initiativeStates)[number];

export const initiativeKinds = [
  "product",
  "launch",
  "go-to-market",
  "content",
  "campaign",
  "event",
  "enablement",
  "community",
  "research",
  "other",
] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

export const funnelTags = ["top", "middle", "bottom"] as const;
export type FunnelTag = (typeof funnelTags)[number];

/** The expected effect of an initiative on a key result, from low to high in the key result's unit. */
export type Bet = {
  readonly keyResultId: KeyResultId;
  readonly low: number | null;
  readonly high: number | null;
  readonly by: string | null;
  readonly why: string;
};

/** Work that may move key results; never a key result itself. Dates are local; `endsOn` is the last day. */
export type Initiative = {
  readonly id: InitiativeId;
  readonly teamId: TeamId;
  readonly ownerId: PersonId | null;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly state: InitiativeState;
  /** Why it was stopped, or doubled down; empty otherwise. */
  readonly reason: string;
  readonly funnel: FunnelTag | null;
  readonly effortDays: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The latest sentence on how it goes. */
  readonly note: string;
  readonly bets: readonly Bet[];
  readonly version: number;
};
