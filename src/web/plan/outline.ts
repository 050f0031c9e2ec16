import type { FoundSection } from "./found.ts";
import { filterCount } from "./plan-filter.ts";
import type { PlanSearch } from "./plan-filter.ts";
import type { PlanIndex } from "./plan-index.ts";
import type { Initiative, KeyResult } from "./plan-rows.ts";

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

/** What a person opened (true) or closed (false), by the key `turnKey` gives; everything else is as it starts. */
export type Turned = ReadonlyMap<string, boolean>;

/** Whether something is opened or closed, by its key; undefined as it starts. */
export type Openness = Pick<Turned, "get">;

/** Everything is opened, as on paper. */
export const everythingOpen: Openness = { get: () => true };

/** What is opened and closed under a filter, or in another arrangement, is apart from what is in the plain outline. */
export const turnKey = (key: string, search: PlanSearch): string =>
  `${filterCount(search) > 0 ? "? " : ""}${search.by ? `${search.by} ` : ""}${key}`;

/** Opens every objective; closes them all when none is closed. */
export function allTurned(rows: readonly OutlineRow[], search: PlanSearch, turned: Turned): Turned {
  const objectives = rows.filter((row) => row.kind === "objective" && row.keyResultIds.length > 0);
  const isOpen = objectives.some((row) => row.kind === "objective" && !row.isOpen);
  return new Map([...turned, ...objectives.map(({ key }) => [turnKey(key, search), isOpen] as const)]);
}

type Asked = {
  readonly search: PlanSearch;
  readonly turned: Openness;
  readonly initiativesByKeyResult: PlanIndex["initiativesByKeyResult"];
};

/**
 * What was found of the plan as lines, section by section: opened and closed as asked. A filter opens what it finds. Each
 * key result stands once, under its home objective.
 */
export function linesOf(found: readonly FoundSection[], asked: Asked): OutlineRow[] {
  const { search, turned } = asked;
  const isFiltered = filterCount(search) > 0;
  const prefix = turnKey("", search);
  const rows: OutlineRow[] = [];
  for (const { key: sectionKey, heading, teamName, startsOpen, objectives } of found) {
    if (heading && objectives.length > 0) rows.push({ kind: "band", key: sectionKey, ...heading });
    for (const { key, id, keyResults, keyResultIds } of objectives) {
      const isOpen = turned.get(prefix + key) ?? (isFiltered || startsOpen);
      const endsBlock = isOpen && keyResults.length === 0;
      rows.push({ kind: "objective", key, id, isOpen, keyResultIds, teamName, endsBlock });
      if (isOpen) addKeyResults(rows, keyResults, asked);
    }
  }
  return rows;
}

const none: readonly Initiative[] = [];

function addKeyResults(rows: OutlineRow[], keyResults: readonly KeyResult[], asked: Asked): void {
  const { search, turned, initiativesByKeyResult } = asked;
  const prefix = turnKey("", search);
  const last = keyResults.at(-1);
  for (const keyResult of keyResults) {
    const { id, objectiveId } = keyResult;
    const initiatives = search.initiatives === false ? none : (initiativesByKeyResult.get(id) ?? none);
    const initiativeCount = initiatives.length;
    const isLast = keyResult === last;
    const isOpen = initiativeCount > 0 && (turned.get(prefix + id) ?? false);
    const endsBlock = isLast && !isOpen;
    rows.push({ kind: "key-result", key: id, id, objectiveId, isOpen, initiativeCount, isLast, endsBlock });
    if (isOpen) addInitiatives(rows, initiatives, { keyResultId: id, isUnderLast: isLast });
  }
}

type Under = { readonly keyResultId: string; readonly isUnderLast: boolean };

function addInitiatives(rows: OutlineRow[], initiatives: readonly Initiative[], under: Under): void {
  const last = initiatives.at(-1);
  for (const initiative of initiatives) {
    const { id } = initiative;
    const isLast = initiative === last;
    const key = `${under.keyResultId} ${id}`;
    rows.push({ kind: "initiative", key, id, ...under, isLast, endsBlock: under.isUnderLast && isLast });
  }
}

/** Whether two lines look the same, so that what is drawn can stay. */
export function isSameRow(one: OutlineRow, other: OutlineRow): boolean {
  const before = one as Record<string, unknown>;
  return Object.entries(other).every(([key, value]) =>
    key === "keyResultIds" ? String(before[key]) === String(value) : before[key] === value,
  );
}
