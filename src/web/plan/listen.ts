import type { Listen } from "./workspace-store.ts";

const retryAfterMs = 3000;
/** A browser holds six connections to one place for all its tabs; one that nobody looks at gives its own back. */
const patienceHiddenMs = 30_000;

/** Listens to a workspace over server-sent events while the page is looked at; comes back by itself, also after a refusal. */
export const listenTo =
  (workspaceId: string): Listen =>
  (on) => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = (): void => {
      clearTimeout(timer);
      source?.close();
      source = null;
    };
    const open = (): void => {
      close();
      const opened = new EventSource(`/api/v1/live?workspace=${encodeURIComponent(workspaceId)}`);
      source = opened;
      opened.addEventListener("open", on.open);
      opened.addEventListener("revision", (event) => {
        const told: unknown = JSON.parse(String(event.data));
        if (typeof told === "object" && told !== null && "revision" in told) on.revision(Number(told.revision));
      });
      opened.addEventListener("error", () => {
        on.lost();
        if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfterMs);
      });
    };
    const look = (): void => {
      if (document.visibilityState === "hidden") timer = setTimeout(close, patienceHiddenMs);
      else if (source === null || source.readyState === EventSource.CLOSED) open();
      else clearTimeout(timer);
    };
    open();
    document.addEventListener("visibilitychange", look);
    return {
      close() {
        document.removeEventListener("visibilitychange", look);
        close();
      },
    };
  };
