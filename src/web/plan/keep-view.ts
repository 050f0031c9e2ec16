import { problemOf } from "#client/client.ts";
import type { SavedView } from "#okr/saved-view.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { PlanSearch } from "./plan-filter.ts";
import { toFilter } from "./plan-views.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** Does something with a view on the server, says so with a way back, or says why not. True when it is done. */
async function change(
  store: WorkspaceStore,
  said: string,
  deed: () => Promise<SavedView>,
  undo: (view: SavedView) => Promise<unknown>,
): Promise<boolean> {
  try {
    const view = await deed();
    await store.loadViews();
    const step = {
      text: said,
      undo: () =>
        void undo(view)
          .catch((error: unknown) => showToast({ text: problemOf(error).sentence, isTrouble: true }))
          .then(store.loadViews),
    };
    store.undoSteps.push(step);
    showToast({ text: said, undo: () => void store.undoSteps.undo(step) });
    return true;
  } catch (error) {
    showToast({ text: problemOf(error).sentence, isTrouble: true });
    await store.loadViews();
    return false;
  }
}

const contextFor = (store: WorkspaceStore, view?: SavedView) => ({
  context: { idempotencyKey: store.newKey(), ...(view ? { ifMatch: view.version } : {}) },
});

/** Keeps what the plan shows now under a name. */
export const saveView = (store: WorkspaceStore, name: string, search: PlanSearch): Promise<boolean> =>
  change(
    store,
    `“${name}” saved`,
    () => store.client.views.save({ name, filter: toFilter(search) }, contextFor(store)),
    (view) => store.client.views.remove({ viewId: view.id }, contextFor(store, view)),
  );

export const renameView = (store: WorkspaceStore, view: SavedView, name: string): Promise<boolean> =>
  change(
    store,
    `“${view.name}” is now “${name}”`,
    () => store.client.views.rename({ viewId: view.id, name }, contextFor(store, view)),
    (now) => store.client.views.rename({ viewId: view.id, name: view.name }, contextFor(store, now)),
  );

export const removeView = (store: WorkspaceStore, view: SavedView): Promise<boolean> =>
  change(
    store,
    `“${view.name}” removed`,
    () => store.client.views.remove({ viewId: view.id }, contextFor(store, view)),
    () => store.client.views.restore({ viewId: view.id }, contextFor(store)),
  );
