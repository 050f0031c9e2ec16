import type { Views } from "#contract/index.ts";
import type { PlanSearch } from "#web/plan/plan-filter.ts";
import { spellingsOf } from "./spellings.ts";

export type Found = Views["search"]["find"]["found"][number];

/** A place the palette goes to by itself, with its key. */
export type Place = {
  readonly title: string;
  readonly path: "/" | "/plan" | "/check-in" | "/write" | "/import" | "/settings";
  readonly keys?: string;
  /** What is shown there, for a view of the plan. */
  readonly search?: PlanSearch;
};

/** What is listed, heading by heading; every entry has a place in one line of the cursor. */
export type PaletteGroup<Entry> = { readonly heading: string; readonly entries: readonly Entry[] };

const headings: readonly (readonly [Found["kind"], string])[] = [
  ["key-result", "Key results"],
  ["objective", "Objectives"],
  ["initiative", "Initiatives"],
  ["team", "Teams"],
  ["person", "People"],
];

/** What was found, by kind. */
export const foundByKind = (found: readonly Found[]): readonly PaletteGroup<Found>[] =>
  headings
    .map(([kind, heading]) => ({ heading, entries: found.filter((one) => one.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);

/** The places whose names begin like the words do; all of them without words. */
export function placesFor(places: readonly Place[], words: string): readonly Place[] {
  const wanted = spellingsOf(words);
  return places.filter(({ title }) => wanted.every((word) => spellingsOf(title).some((part) => part.startsWith(word))));
}
