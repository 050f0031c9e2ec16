import { problemOf } from "#client/client.ts";
import type { Asked } from "#contract/index.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";
import { counted } from "#web/words/counted.ts";

/** Applies an import as one change, which ⌘Z takes back as one. Gives the sentence when it is refused. */
export async function applyImport(
  store: WorkspaceStore,
  asked: Asked["imports"]["apply"],
  idempotencyKey: string,
): Promise<string | undefined> {
  try {
    const { id, added } = await store.client.imports.apply(asked, { context: { idempotencyKey } });
    await store.catchUp();
    const text = `${counted(added.objectives, "objective")} and ${counted(added.keyResults, "key result")} imported`;
    const step = { text, undo: () => void undoImport(store, id) };
    store.undoSteps.push(step);
    showToast({ text, undo: () => void store.undoSteps.undo(step) });
    return undefined;
  } catch (error) {
    return problemOf(error).sentence;
  }
}

async function undoImport(
  store: WorkspaceStore,
  importId: Parameters<WorkspaceStore["client"]["imports"]["undo"]>[0]["importId"],
): Promise<void> {
  try {
    await store.client.imports.undo({ importId }, { context: { idempotencyKey: store.newKey() } });
    await store.catchUp();
    showToast({ text: "Import taken back" });
  } catch (error) {
    showToast({ text: problemOf(error).sentence, isTrouble: true });
  }
}
