import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";
import { editKeyResult } from "#web/plan/edits.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { Edit } from "./edit-fields.ts";

/**
 * Saves an edit of the key result as it was seen. When somebody was quicker, nothing is saved: the page catches up, and the
 * problem says who it was. ⌘Z takes a saved edit back.
 */
export async function saveEdit(
  store: WorkspaceStore,
  seen: KeyResult,
  edit: Edit,
  idempotencyKey: string,
): Promise<Problem | undefined> {
  try {
    const row = await store.client.keyResults.edit(
      { keyResultId: seen.id, ...edit },
      { context: { ifMatch: seen.version, idempotencyKey } },
    );
    store.facts.put({ noun: "key-result", row });
    const before = {
      ...(Object.fromEntries(Object.keys(edit).map((key) => [key, seen[key as keyof KeyResult]])) as Edit),
      ...(edit.targetReason && { targetReason: "Taken back." }),
    };
    const step = {
      text: "Key result changed",
      undo: () => {
        const now = store.facts.find("key-result", seen.id);
        if (now) void editKeyResult(store, now, before, "Changed back");
      },
    };
    store.undoSteps.push(step);
    showToast({ text: step.text, undo: () => void store.undoSteps.undo(step) });
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.word === "stale-version") await store.catchUp();
    return problem;
  }
}
