import type { SignInState } from "#client/sign-in.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { localToday } from "#web/words/dates.ts";
import { keepWorkspace, renewWorkspace } from "./kept-workspace.ts";

/** What opens the page goes before what opens it the next time. */
const afterMs = 2000;

/**
 * Keeps what it takes to open this workspace without a network: the files of the app, and the plan as the server last
 * confirmed it, when it has been loaded and again when the window is left. Returns what ends it.
 */
export function keepOpening(store: WorkspaceStore, signedIn: SignInState): () => void {
  let keptRevision: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function keep(put: typeof keepWorkspace): Promise<void> {
    const { me, cycles, views, status } = store.state();
    if (status !== "ready" || !me || store.facts.revision() === keptRevision) return;
    keptRevision = store.facts.revision();
    const plan = store.facts.confirmed();
    await put({ workspaceId: store.workspaceId, me, cycles, views, signedIn, plan, on: localToday() });
  }
  // A browser that keeps nothing opens Ladder where there is a network, as before.
  const keepQuietly = (put: typeof keepWorkspace): void => void keep(put).catch(() => undefined);

  const look = (): void => {
    const { status, connection } = store.state();
    // Where nobody has answered, there is nothing newer than what was kept.
    if (timer !== undefined || status !== "ready" || connection !== "live") return;
    timer = setTimeout(() => {
      keepQuietly(keepWorkspace);
      if (import.meta.env.PROD && "serviceWorker" in navigator)
        void navigator.serviceWorker.register("/offline.js").catch(() => undefined);
    }, afterMs);
  };
  const leave = (): void => {
    if (document.visibilityState === "hidden" && keptRevision !== undefined) keepQuietly(renewWorkspace);
  };
  const stop = store.subscribe(look);
  document.addEventListener("visibilitychange", leave);
  look();
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", leave);
  };
}
