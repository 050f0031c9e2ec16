import type { Listen } from "./workspace-store.ts";

const retryAfterMs = 3000;

/** Listens to a workspace over server-sent events; comes back by itself, also after a refusal. */
export const listenTo =
  (workspaceId: string): Listen =>
  (on) => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(`/api/v1/live?workspace=${encodeURIComponent(workspaceId)}`);
      source.addEventListener("open", on.open);
      source.addEventListener("revision", (event) => {
        const told: unknown = JSON.parse(String(event.data));
        if (typeof told === "object" && told !== null && "revision" in told) on.revision(Number(told.revision));
      });
      source.addEventListener("error", () => {
        on.lost();
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfterMs);
      });
    };
    open();
    return {
      close: () => {
        clearTimeout(timer);
        source?.close();
      },
    };
  };
