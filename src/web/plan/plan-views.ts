import type { PlanFilter, SavedView } from "#okr/saved-view.ts";
import { confidenceInWords } from "#okr/words.ts";
import { capitalized } from "#web/words/counted.ts";
import type { PlanSearch } from "./plan-filter.ts";

/** A way to see the plan, with its name: one that everybody has, or one that a person saved. */
export type PlanViewChoice = {
  readonly name: string;
  readonly search: PlanSearch;
  readonly saved: SavedView | null;
};

const builtIn: readonly PlanViewChoice[] = [
  { name: "Slipping", search: { slipping: true }, saved: null },
  { name: "Influenced, not owned", search: { ownership: "influenced" }, saved: null },
];

/** What the address of a filtered plan keeps of it as a view: everything but the cycle. */
export const toFilter = ({ team, owner, cycle: _, ...rest }: PlanSearch): PlanFilter => ({
  ...rest,
  teamId: team as PlanFilter["teamId"],
  ownerId: owner as PlanFilter["ownerId"],
});

/** A view as the address of a plan. */
export const fromFilter = ({ teamId, ownerId, ...rest }: PlanFilter): PlanSearch => ({
  ...rest,
  team: teamId,
  owner: ownerId,
});

/** The views of a person: those that everybody has, then their own. */
export const viewChoices = (saved: readonly SavedView[]): readonly PlanViewChoice[] => [
  ...builtIn,
  ...saved.map((one) => ({ name: one.name, search: fromFilter(one.filter), saved: one })),
];

const filterKeys = ["by", "team", "owner", "confidence", "ownership", "slipping", "words", "initiatives"] as const;

/** Whether two addresses show the same of a plan, whatever the cycle. */
export const isSameSearch = (one: PlanSearch, other: PlanSearch): boolean =>
  filterKeys.every((key) => one[key] === other[key]);

/** Whether an address shows something else than the whole plan by ladder. */
export const isView = (search: PlanSearch): boolean => !isSameSearch(search, {});

const longestName = 80;
const ownershipWords = { owned: "Owned", shared: "Shared", influenced: "Influenced" } as const;

/** A name to begin with, read off the filters: "At risk, Product Marketing, Maya Okafor". */
export function nameFor(search: PlanSearch, nameOf: (id: string) => string | undefined): string {
  const words = [
    search.slipping && "Slipping",
    search.confidence && confidenceInWords[search.confidence],
    search.ownership && ownershipWords[search.ownership],
    search.team && nameOf(search.team),
    search.owner && nameOf(search.owner),
    search.words && `“${search.words}”`,
    search.by && `by ${search.by}`,
    search.initiatives === false && "no initiatives",
  ].filter((word) => typeof word === "string");
  const name = words.reduce((before, word) => {
    const longer = before === "" ? word : `${before}, ${word}`;
    return longer.length <= longestName ? longer : before;
  }, "");
  return capitalized(name);
}
