import { ownerships } from "#okr/key-result.ts";
import type { Ownership } from "#okr/key-result.ts";
import { arrangements } from "#okr/saved-view.ts";
import type { Arrangement } from "#okr/saved-view.ts";
import { standings } from "#web/marks/confidence-words.ts";
import type { Standing } from "#web/marks/confidence-words.ts";

/** The arrangement after one, going round: by ladder, by owner, by team. */
export const arrangementAfter = (by: Arrangement | undefined): Arrangement | undefined =>
  arrangements[by === undefined ? 0 : arrangements.indexOf(by) + 1];

/** What the plan's address says: which cycle, and what is shown of it. Everything left out means all of it. */
export type PlanSearch = {
  readonly cycle?: string | undefined;
  /** By ladder unless said otherwise. */
  readonly by?: Arrangement | undefined;
  readonly team?: string | undefined;
  readonly owner?: string | undefined;
  readonly confidence?: Standing | undefined;
  readonly ownership?: Ownership | undefined;
  readonly slipping?: true | undefined;
  readonly words?: string | undefined;
  /** Initiatives are shown unless this is false. */
  readonly initiatives?: false | undefined;
};

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value);
const textOf = (value: unknown): string | undefined =>
  (typeof value === "string" || typeof value === "number" ? `${value}` : "") || undefined;

/** Reads the address. What it does not know is left out, so that an old link never breaks the page. */
export function planSearchOf(address: Readonly<Record<string, unknown>>): PlanSearch {
  return {
    cycle: textOf(address["cycle"]),
    by: oneOf(arrangements, address["by"]),
    team: textOf(address["team"]),
    owner: textOf(address["owner"]),
    confidence: oneOf(standings, address["confidence"]),
    ownership: oneOf(ownerships, address["ownership"]),
    slipping: address["slipping"] === true || address["slipping"] === "true" ? true : undefined,
    words: textOf(address["words"]),
    initiatives: address["initiatives"] === false || address["initiatives"] === "false" ? false : undefined,
  };
}

/** How many filters hide something. */
export const filterCount = ({ team, owner, confidence, ownership, slipping, words }: PlanSearch): number =>
  [team, owner, confidence, ownership, slipping, words].filter((value) => value !== undefined).length;

/** The change of an address that takes every filter away. */
export const noFilter = {
  team: undefined,
  owner: undefined,
  confidence: undefined,
  ownership: undefined,
  slipping: undefined,
  words: undefined,
} satisfies Partial<PlanSearch>;
