import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type * as Papers from "#web/paper/plan-paper.tsx";
import type { PlanSearch } from "./plan-filter.ts";

/**
 * The whole plan for the printer, drawn only while it prints: ten thousand lines are no burden to the screen. It comes
 * after the page, because once the browser says that it prints there is no time to load it.
 */
export function PlanOnPaper({ search }: { readonly search: PlanSearch }) {
  const [paper, setPaper] = useState<typeof Papers>();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const print = (): void => flushSync(() => setPrinting(true));
    const stop = (): void => setPrinting(false);
    void import("#web/paper/plan-paper.tsx").then(setPaper);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", stop);
    return () => {
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", stop);
    };
  }, []);
  return isPrinting && paper ? <paper.PlanPaper search={search} /> : null;
}
