import { useEffect, useState } from "react";
import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";
import type { Views } from "#contract/index.ts";
import type { KeyResultId } from "#okr/ids.ts";
import { useRow, useWorkspace } from "#web/plan/plan-hooks.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";

/** A key result's check-ins in full and every change to it, oldest first. */
export type History = Views["keyResults"]["history"];

const seen = new WeakMap<WorkspaceStore, Map<string, History>>();

function seenIn(store: WorkspaceStore): Map<string, History> {
  const known = seen.get(store) ?? new Map<string, History>();
  seen.set(store, known);
  return known;
}

/** A key result's history, asked for again whenever the key result changes; what was known stays until the answer is there. */
export function useHistory(keyResultId: string | null): {
  readonly history: History | null;
  readonly problem: Problem | null;
} {
  const store = useWorkspace();
  const row = useRow("key-result", keyResultId);
  const [answer, setAnswer] = useState<{ readonly id: string | null; readonly problem: Problem | null }>({
    id: null,
    problem: null,
  });

  useEffect(() => {
    if (!keyResultId) return undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      try {
        seenIn(store).set(
          keyResultId,
          await store.client.keyResults.history({ keyResultId: keyResultId as KeyResultId }),
        );
        if (isWanted) setAnswer({ id: keyResultId, problem: null });
      } catch (error) {
        if (isWanted) setAnswer({ id: keyResultId, problem: problemOf(error) });
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [store, keyResultId, row]);

  return {
    history: (keyResultId && seenIn(store).get(keyResultId)) || null,
    problem: answer.id === keyResultId ? answer.problem : null,
  };
}
