import { useDeferredValue, useMemo, useState } from "react";
import { foundIn } from "./found.ts";
import type { Found } from "./found.ts";
import { allTurned, everythingOpen, linesOf, turnKey } from "./outline.ts";
import type { Openness, OutlineRow, Turned } from "./outline.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { useNumbers, useRows } from "./plan-hooks.ts";
import { planIndexOf } from "./plan-index.ts";
import { judgingBy } from "./plan-passes.ts";
import { sectionsOf } from "./sections.ts";

// What a person opened or closed stays so while the page lives, also when they come back from another room.
let lastTurned: Turned = new Map();

/** The plan as lines. */
export type Outline = {
  readonly rows: readonly OutlineRow[];
  /** How many key results are shown with each standing. */
  readonly counts: Found["counts"];
};

/** What of the plan passes the filters, opened and closed as asked. */
function useOutlineOf(filter: PlanSearch, turned: Openness): Outline {
  const teams = useRows("team");
  const people = useRows("person");
  const objectives = useRows("objective");
  const keyResults = useRows("key-result");
  const initiatives = useRows("initiative");
  const { keyResultNumbersById } = useNumbers();
  const index = useMemo(
    () => planIndexOf({ teams, objectives, keyResults, initiatives }),
    [teams, objectives, keyResults, initiatives],
  );
  const sections = useMemo(() => sectionsOf(index, people, filter.by), [index, people, filter.by]);
  const found = useMemo(
    () => foundIn(sections, { teams, search: filter, judging: judgingBy(keyResultNumbersById) }),
    [sections, teams, filter, keyResultNumbersById],
  );
  const { initiativesByKeyResult } = index;
  const rows = useMemo(
    () => linesOf(found.sections, { search: filter, turned, initiativesByKeyResult }),
    [found, filter, turned, initiativesByKeyResult],
  );
  return { rows, counts: found.counts };
}

/** All of the plan that passes the filters, with everything opened. */
export const useOpenOutline = (search: PlanSearch): Outline => useOutlineOf(search, everythingOpen);

/** The plan as lines, and a way to open and close them. */
export function useOutline(search: PlanSearch): Outline & {
  readonly turn: (row: OutlineRow) => void;
  /** Opens everything, or closes it when all is open. */
  readonly turnAll: () => void;
} {
  const [turned, setTurned] = useState(lastTurned);
  // Typing goes before filtering: the field answers at once, the lines a moment later.
  const filter = useDeferredValue(search);
  const outline = useOutlineOf(filter, turned);
  const keep = (next: Turned): void => {
    lastTurned = next;
    setTurned(next);
  };
  return {
    ...outline,
    turn(row) {
      if ("isOpen" in row) keep(new Map(turned).set(turnKey(row.key, filter), !row.isOpen));
    },
    turnAll: () => keep(allTurned(outline.rows, filter, turned)),
  };
}
