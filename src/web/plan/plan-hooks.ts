import { createContext, use, useCallback, useSyncExternalStore } from "react";
import type { PlanNumbers } from "#okr/progress/plan-numbers.ts";
import type { RowState } from "./plan-facts.ts";
import type { RowByNoun, RowNoun } from "./plan-rows.ts";
import type { WorkspaceState, WorkspaceStore } from "./workspace-store.ts";

/** The workspace the page is about; set by the shell. */
export const WorkspaceContext = createContext<WorkspaceStore | null>(null);

/** The workspace's store. Every room is inside one. */
export function useWorkspace(): WorkspaceStore {
  const store = use(WorkspaceContext);
  if (!store) throw new Error("This part belongs inside a workspace.");
  return store;
}

/** Who is asking, the cycles, and how the connection is. */
export function useWorkspaceState(): WorkspaceState {
  const store = useWorkspace();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** One row, as it is now; the part is drawn again only when this row changes. */
export function useRow<N extends RowNoun>(noun: N, id: string | null | undefined): RowByNoun[N] | undefined {
  const { facts } = useWorkspace();
  const subscribe = useCallback(
    (onChange: () => void) => (id ? facts.subscribeTo(id, onChange) : () => undefined),
    [facts, id],
  );
  return useSyncExternalStore(subscribe, () => (id ? facts.find(noun, id) : undefined));
}

/** Whether a row is being saved, or could not be. */
export function useRowState(id: string): RowState | undefined {
  const { facts } = useWorkspace();
  const subscribe = useCallback((onChange: () => void) => facts.subscribeTo(id, onChange), [facts, id]);
  return useSyncExternalStore(subscribe, () => facts.stateOf(id));
}

/** All rows of a noun; the same list until one of them changes. */
export function useRows<N extends RowNoun>(noun: N): readonly RowByNoun[N][] {
  const { facts } = useWorkspace();
  return useSyncExternalStore(facts.subscribe, () => facts.all(noun));
}

/** Progress, pace, confidence, health and flags of everything in the plan. Only where the plan is loaded. */
export function useNumbers(): PlanNumbers {
  const { facts } = useWorkspace();
  return useSyncExternalStore(facts.subscribe, facts.numbers);
}

type OneNumbers = NonNullable<ReturnType<PlanNumbers["keyResultNumbersById"]["get"]>>;

export function useKeyResultNumbers(id: string): OneNumbers | undefined {
  const { facts } = useWorkspace();
  return useSyncExternalStore(facts.subscribe, () => facts.numbers().keyResultNumbersById.get(id as never));
}

/** Today as the page counts it, and the plan's frame: workspace, cycle, and what lies above it. */
export function usePlanFrame() {
  const { facts } = useWorkspace();
  return useSyncExternalStore(facts.subscribe, facts.plan);
}
