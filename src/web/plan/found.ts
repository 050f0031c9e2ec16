import type { Standing } from "#web/marks/confidence-words.ts";
import { filterCount } from "./plan-filter.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { passesOf } from "./plan-passes.ts";
import type { Judging } from "./plan-passes.ts";
import type { KeyResult, Team } from "./plan-rows.ts";
import type { Section } from "./sections.ts";

/** An objective with those of its key results that filters leave. */
export type FoundObjective = {
  /** Names its line for as long as it exists. */
  readonly key: string;
  readonly id: string;
  readonly keyResults: readonly KeyResult[];
  readonly keyResultIds: readonly string[];
};
export type FoundSection = Omit<Section, "objectives"> & { readonly objectives: readonly FoundObjective[] };

/** What filters leave of a plan, whatever of it is open. */
export type Found = {
  readonly sections: readonly FoundSection[];
  /** How many key results are shown with each standing. */
  readonly counts: Readonly<Record<Standing, number>>;
};

type Asked = {
  readonly teams: readonly Team[];
  readonly search: PlanSearch;
  readonly judging: Judging;
};

/** Filters a plan. An objective that passes by its words shows all its key results that pass; a guest shows nothing else. */
export function foundIn(sections: readonly Section[], { teams, search, judging }: Asked): Found {
  const passes = passesOf(search, teams, judging);
  const isFiltered = filterCount(search) > 0;
  const counts: Record<Standing, number> = { "on-track": 0, "at-risk": 0, "off-track": 0, "not-started": 0 };

  function find({ key, objectives }: Section): FoundObjective[] {
    const found: FoundObjective[] = [];
    for (const { row, said, keyResults: all, isGuest } of objectives) {
      const isNamed = passes.says(said);
      const keyResults: KeyResult[] = [];
      for (const one of all)
        if (passes.keyResult(one.row) && (isNamed || passes.says(one.said))) keyResults.push(one.row);
      const mayBeBare = !isGuest && (!isFiltered || (isNamed && passes.objective(row)));
      if (keyResults.length === 0 && !mayBeBare) continue;
      for (const { id } of keyResults) counts[judging.standingOf(id)]++;
      const keyResultIds = keyResults.map(({ id }) => id);
      found.push({ key: isGuest ? `${key} ${row.id}` : row.id, id: row.id, keyResults, keyResultIds });
    }
    return found;
  }
  return { sections: sections.map((section) => ({ ...section, objectives: find(section) })), counts };
}
