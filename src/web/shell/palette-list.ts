import type { Views } from "#contract/index.ts";
import type { PlanSearch } from "#web/plan/plan-filter.ts";
import type { KeyAction, KeyList } from "./key-list.ts";
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
  ["metric", "Metrics"],
  ["team", "Teams"],
  ["person", "People"],
];

/** What was found, by kind. */
export const foundByKind = (found: readonly Found[]): readonly PaletteGroup<Found>[] =>
  headings
    .map(([kind, heading]) => ({ heading, entries: found.filter((one) => one.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);

/** Whether a name has a word that begins like each of these; every name has, without words. */
const isMeant = (name: string, words: string): boolean =>
  spellingsOf(words).every((word) => spellingsOf(name).some((part) => part.startsWith(word)));

/** The places that are meant by the words. */
export const placesFor = (places: readonly Place[], words: string): readonly Place[] =>
  places.filter(({ title }) => isMeant(title, words));

/** What the page's keys can do that is meant by the words, the page's own before what works anywhere; places are listed as such. */
export function actionsFor(listed: ReturnType<KeyList["listed"]>, words: string): readonly KeyAction[] {
  const actions = listed.toReversed().flatMap((part) => part.actions);
  return actions.filter(
    ({ keys, label, isShownOnly }, at) =>
      !isShownOnly &&
      !keys.startsWith("g ") &&
      keys !== "mod+k" &&
      actions.findIndex((one) => one.keys === keys) === at &&
      isMeant(label, words),
  );
}
