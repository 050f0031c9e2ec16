import { useNavigate } from "@tanstack/react-router";
import { showToast } from "#web/ui/toast-line.ts";
import type { OutlineRow } from "./outline.ts";
import { mayChange } from "./permission.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { useWorkspace } from "./plan-hooks.ts";

/** The objective that writing adds a key result to: the one under the cursor. */
const objectiveAt = (row: OutlineRow | undefined): string | undefined =>
  row?.kind === "objective" ? row.id : row?.kind === "key-result" ? row.objectiveId : undefined;

const keyResultAt = (row: OutlineRow | undefined): string | undefined =>
  row?.kind === "key-result" ? row.id : row?.kind === "initiative" ? row.keyResultId : undefined;

type Turning = { readonly turn: (row: OutlineRow) => void; readonly startEditing: (key: string) => void };

type PlanDeeds = {
  readonly addKeyResult: (objectiveId: string) => void;
  /** Adds to the objective that is there, where it may be changed; else a new objective is written. */
  readonly write: (row?: OutlineRow) => void;
  readonly open: (row: OutlineRow) => void;
  readonly edit: (row: OutlineRow | undefined) => void;
  readonly checkIn: (row: OutlineRow | undefined) => void;
};

/** What a person can do with a row of the plan, beside moving and selecting it. */
export function useRowDeeds({ cycle, team }: PlanSearch, { turn, startEditing }: Turning): PlanDeeds {
  const store = useWorkspace();
  const navigate = useNavigate();

  const addKeyResult = (objectiveId: string): void =>
    void navigate({ to: "/write", search: { cycle, objective: objectiveId, add: true } });
  return {
    addKeyResult,
    write(row) {
      const objective = store.facts.find("objective", objectiveAt(row) ?? "");
      if (objective && mayChange(store, objective)) addKeyResult(objective.id);
      else void navigate({ to: "/write", search: { cycle, team } });
    },
    open(row) {
      if (row.kind === "objective") turn(row);
      const keyResultId = keyResultAt(row);
      if (keyResultId !== undefined) void navigate({ to: "/key-results/$keyResultId", params: { keyResultId } });
    },
    edit(row) {
      if (row?.kind !== "objective" && row?.kind !== "key-result") return;
      const subject = store.facts.find(row.kind, row.id);
      if (subject && mayChange(store, subject)) return startEditing(row.key);
      const owner = store.facts.find("person", subject?.ownerId ?? "");
      showToast({ text: `You may read this, not change it.${owner ? ` Ask ${owner.name}.` : ""}` });
    },
    checkIn: (row) => void navigate({ to: "/check-in", search: { keyResult: keyResultAt(row) } }),
  };
}
