import type { Standing } from "#web/marks/confidence-words.ts";
import { filterCount } from "./plan-filter.ts";
import type { PlanSearch } from "./plan-filter.ts";
import type { PlanIndex } from "./plan-index.ts";
import { passesOf } from "./plan-passes.ts";
import type { Judging } from "./plan-passes.ts";
import type { Initiative, KeyResult } from "./plan-rows.ts";
import type { Section } from "./sections.ts";

/** A line of the outline. `key` names it for as long as it exists; rows under it are one level deeper. */
export type OutlineRow =
  | {
      readonly kind: "band";
      readonly key: string;
      readonly about: "team" | "person";
      /** Null stands for nobody. */
      readonly id: string | null;
    }
  | {
      readonly kind: "objective";
      readonly key: string;
      readonly id: string;
      readonly isOpen: boolean;
      readonly keyResultIds: readonly string[];
      /** Teams below the departments have no band of their own; their objectives carry the team's name. */
      readonly teamName: string | null;
      readonly endsBlock: boolean;
    }
  | {
      readonly kind: "key-result";
      readonly key: string;
      readonly id: string;
      readonly objectiveId: string;
      readonly isOpen: boolean;
      readonly initiativeCount: number;
      readonly isLast: boolean;
      readonly endsBlock: boolean;
    }
  | {
      readonly kind: "initiative";
      readonly key: string;
      readonly id: string;
      readonly keyResultId: string;
      readonly isLast: boolean;
      readonly isUnderLast: boolean;
      readonly endsBlock: boolean;
    };

export type Outline = {
  readonly rows: readonly OutlineRow[];
  /** How many key results are shown with each standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly objectiveCount: number;
};

/** What a person opened (true) or closed (false), by the key `turnKey` gives; everything else is as it starts. */
export type Turned = Pick<ReadonlyMap<string, boolean>, "get">;

/** Everything is opened, as on paper. */
export const everythingOpen: Turned = { get: () => true };

/** What is opened and closed under a filter, or in another arrangement, is apart from what is in the plain outline. */
export const turnKey = (key: string, search: PlanSearch): string =>
  `${filterCount(search) > 0 ? "? " : ""}${search.by ? `${search.by} ` : ""}${key}`;

type Asked = {
  readonly sections: readonly Section[];
  readonly search: PlanSearch;
  readonly turned: Turned;
  readonly judging: Judging;
};

/**
 * The plan as lines, section by section: what passes the filters, opened and closed as asked. A filter opens what it
 * finds. Each key result stands once, under its home objective.
 */
export function outlineOf(index: PlanIndex, { sections, search, turned, judging }: Asked): Outline {
  const teams = index.teams.map(({ team }) => team);
  const passes = passesOf(search, teams, judging);
  const isFiltered = filterCount(search) > 0;
  const prefix = turnKey("", search);
  const isOpened = (key: string, startsOpen: boolean): boolean => turned.get(prefix + key) ?? startsOpen;
  const counts: Record<Standing, number> = { "on-track": 0, "at-risk": 0, "off-track": 0, "not-started": 0 };
  const rows: OutlineRow[] = [];
  let objectiveCount = 0;

  function addInitiatives(keyResultId: string, initiatives: readonly Initiative[], isUnderLast: boolean): void {
    for (const [place, { id }] of initiatives.entries()) {
      const isLast = place === initiatives.length - 1;
      const key = `${keyResultId} ${id}`;
      rows.push({ kind: "initiative", key, id, keyResultId, isLast, isUnderLast, endsBlock: isUnderLast && isLast });
    }
  }

  function addKeyResults(keyResults: readonly KeyResult[]): void {
    for (const [place, { id, objectiveId }] of keyResults.entries()) {
      const initiatives = search.initiatives === false ? [] : (index.initiativesByKeyResult.get(id) ?? []);
      const isLast = place === keyResults.length - 1;
      const isOpen = initiatives.length > 0 && isOpened(id, false);
      const initiativeCount = initiatives.length;
      const endsBlock = isLast && !isOpen;
      rows.push({ kind: "key-result", key: id, id, objectiveId, isOpen, initiativeCount, isLast, endsBlock });
      if (isOpen) addInitiatives(id, initiatives, isLast);
    }
  }

  for (const { key: sectionKey, heading, teamName, startsOpen, objectives } of sections) {
    let hasBand = heading === null;
    for (const { row, said, keyResults: all, isGuest } of objectives) {
      const isNamed = passes.says(said);
      const keyResults = all
        .filter((one) => passes.keyResult(one.row) && (isNamed || passes.says(one.said)))
        .map((one) => one.row);
      const mayBeBare = !isGuest && (!isFiltered || (isNamed && passes.objective(row)));
      if (keyResults.length === 0 && !mayBeBare) continue;
      if (heading && !hasBand) rows.push({ kind: "band", key: sectionKey, ...heading });
      hasBand = true;
      objectiveCount++;
      for (const { id } of keyResults) counts[judging.standingOf(id)]++;
      const key = isGuest ? `${sectionKey} ${row.id}` : row.id;
      const isOpen = isOpened(key, isFiltered || startsOpen);
      const keyResultIds = keyResults.map(({ id }) => id);
      const endsBlock = isOpen && keyResults.length === 0;
      rows.push({ kind: "objective", key, id: row.id, isOpen, keyResultIds, teamName, endsBlock });
      if (isOpen) addKeyResults(keyResults);
    }
  }
  return { rows, counts, objectiveCount };
}

/** Whether two lines look the same, so that what is drawn can stay. */
export function isSameRow(one: OutlineRow, other: OutlineRow): boolean {
  const before = one as Record<string, unknown>;
  return Object.entries(other).every(([key, value]) =>
    key === "keyResultIds" ? String(before[key]) === String(value) : before[key] === value,
  );
}
