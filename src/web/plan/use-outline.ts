import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { isSlipping, judgedBy } from "#web/home/slipping.ts";
import { everythingOpen, outlineOf, turnKey } from "./outline.ts";
import type { Outline, OutlineRow, Turned } from "./outline.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { useNumbers, useRows } from "./plan-hooks.ts";
import { planIndexOf } from "./plan-index.ts";
import { sectionsOf } from "./sections.ts";

// What a person opened or closed stays so while the page lives, also when they come back from another room.
let lastTurned: ReadonlyMap<string, boolean> = new Map();

/** The plan as lines, opened and closed as asked. */
function useOutlineOf(filter: PlanSearch, turned: Turned): Outline {
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
  return useMemo(
    () =>
      outlineOf(index, {
        sections,
        search: filter,
        turned,
        judging: {
          standingOf: (id) => keyResultNumbersById.get(id as never)?.confidence ?? "not-started",
          slips: (id) => {
            const numbers = keyResultNumbersById.get(id as never);
            return numbers !== undefined && isSlipping(judgedBy(numbers));
          },
        },
      }),
    [index, sections, keyResultNumbersById, filter, turned],
  );
}

/** All of the plan that passes the filters, with everything opened. */
export const useOpenOutline = (search: PlanSearch): Outline => useOutlineOf(search, everythingOpen);

/** The plan as lines, and a way to open and close them. */
export function useOutline(search: PlanSearch): {
  readonly outline: Outline;
  readonly turn: (row: OutlineRow) => void;
} {
  const [turned, setTurned] = useState(lastTurned);
  // Typing goes before filtering: the field answers at once, the lines a moment later.
  const filter = useDeferredValue(search);
  const outline = useOutlineOf(filter, turned);
  // The same function whatever is filtered, so that rows stay drawn.
  const shown = useRef(filter);
  useEffect(() => {
    shown.current = filter;
  }, [filter]);
  const turn = useCallback((row: OutlineRow) => {
    if (!("isOpen" in row)) return;
    setTurned((before) => {
      lastTurned = new Map(before).set(turnKey(row.key, shown.current), !row.isOpen);
      return lastTurned;
    });
  }, []);
  return { outline, turn };
}
