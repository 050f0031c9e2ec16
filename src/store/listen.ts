import pg from "pg";
import { toId } from "#lib/ids.ts";
import type { WorkspaceId } from "#okr/ids.ts";
import { activityChannel } from "./activity.ts";
import { driverOptions } from "./database.ts";
import type { Connection } from "./database.ts";

/** Something was written, here or by another process. */
export type Announcement = { readonly workspaceId: WorkspaceId; readonly revision: number; readonly operation: string };

export type ListenOptions = {
  readonly connection: Connection;
  readonly onActivity: (announcement: Announcement) => void;
  /** Whether every change is heard from now on. After a gap, whatever was concluded from hearing nothing is void. */
  readonly onListening: (isListening: boolean) => void;
};

const longestPauseMs = 10_000;

/** Listens for the journal's announcements on a connection of its own, and reconnects when it is lost. */
export function listenForActivity({ connection, onActivity, onListening }: ListenOptions): { stop(): Promise<void> } {
  let client: pg.Client | undefined;
  let isStopped = false;
  let pauseMs = 100;
  let timer: NodeJS.Timeout | undefined;

  function lost(broken: pg.Client): void {
    if (client !== broken || isStopped) return;
    client = undefined;
    onListening(false);
    broken.end().catch(() => {});
    timer = setTimeout(() => void listen(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  async function listen(): Promise<void> {
    const next = new pg.Client({ ...driverOptions(connection), keepAlive: true });
    client = next;
    next.on("error", () => lost(next));
    next.on("end", () => lost(next));
    next.on("notification", ({ payload = "" }) => {
      const [workspace = "", revision = "", operation = ""] = payload.split(" ");
      onActivity({ workspaceId: toId("wsp", workspace), revision: Number(revision), operation });
    });
    try {
      await next.connect();
      await next.query(`listen ${activityChannel}`);
      pauseMs = 100;
      onListening(true);
    } catch {
      lost(next);
    }
  }

  void listen();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
