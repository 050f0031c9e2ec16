import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { outlineOf } from "./outline.ts";
import type { Outline } from "./outline.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { useNumbers, useRows } from "./plan-hooks.ts";

// What a person opened or closed stays so while the page lives, also when they come back from another room.
let lastTurned: ReadonlySet<string> = new Set();

/** The plan as lines, and a way to open and close them. */
export function useOutline(search: PlanSearch): { readonly outline: Outline; readonly turn: (key: string) => void } {
  const teams = useRows("team");
  const objectives = useRows("objective");
  const keyResults = useRows("key-result");
  const initiatives = useRows("initiative");
  const numbers = useNumbers();
  const [turned, setTurned] = useState(lastTurned);
  // Typing goes before filtering: the field answers at once, the lines a moment later.
  const filter = useDeferredValue(search);
  const outline = useMemo(
    () =>
      outlineOf(
        {
          teams,
          objectives,
          keyResults,
          initiatives,
          standingOf: (id) => numbers.keyResultNumbersById.get(id as never)?.confidence ?? "not-started",
        },
        filter,
        turned,
      ),
    [teams, objectives, keyResults, initiatives, numbers, filter, turned],
  );
  const turn = useCallback((key: string) => {
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      lastTurned = next;
      return next;
    });
  }, []);
  return { outline, turn };
}
