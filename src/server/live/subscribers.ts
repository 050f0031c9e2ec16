import type { ServerResponse } from "node:http";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-store",
  connection: "keep-alive",
  "x-accel-buffering": "no",
};

const beatMs = 25_000;
// A browser that does not read is cut off and reconnects, rather than filling the server's memory.
const mostWaitingBytes = 64_000;
// More windows than a person has open; each holds a connection.
const mostForOnePerson = 30;

/** Whose browser listens, and to which workspace. */
type Listener = { readonly workspaceId: WorkspaceId; readonly personId: PersonId };

/** The browsers that listen, by workspace. They hear revisions and nothing else, a few at once as one. */
export function createSubscribers() {
  const byWorkspace = new Map<WorkspaceId, Set<ServerResponse>>();
  const countByPerson = new Map<PersonId, number>();
  const waiting = new Map<WorkspaceId, number>();

  const tell = (responses: Iterable<ServerResponse>, chunk: Buffer): void => {
    for (const response of responses) {
      if (response.writableLength > mostWaitingBytes) response.destroy();
      else response.write(chunk);
    }
  };

  const beat = setInterval(() => {
    for (const responses of byWorkspace.values()) tell(responses, Buffer.from(": still here\n\n"));
  }, beatMs);
  beat.unref();

  function flush(workspaceId: WorkspaceId): void {
    const revision = waiting.get(workspaceId);
    waiting.delete(workspaceId);
    tell(byWorkspace.get(workspaceId) ?? [], Buffer.from(`event: revision\ndata: {"revision":${revision}}\n\n`));
  }

  return {
    hasRoomFor: (personId: PersonId): boolean => (countByPerson.get(personId) ?? 0) < mostForOnePerson,
    add({ workspaceId, personId }: Listener, response: ServerResponse, revision: number): void {
      const responses = byWorkspace.get(workspaceId) ?? new Set();
      byWorkspace.set(workspaceId, responses);
      responses.add(response);
      countByPerson.set(personId, (countByPerson.get(personId) ?? 0) + 1);
      response.on("close", () => {
        responses.delete(response);
        if (responses.size === 0 && byWorkspace.get(workspaceId) === responses) byWorkspace.delete(workspaceId);
        const left = (countByPerson.get(personId) ?? 1) - 1;
        if (left === 0) countByPerson.delete(personId);
        else countByPerson.set(personId, left);
      });
      response.writeHead(200, headers);
      response.write(`retry: 2000\nevent: revision\ndata: {"revision":${revision}}\n\n`);
    },
    /** Tells everyone in a workspace that it has a new revision; what comes within 20 ms is told once. */
    announce(workspaceId: WorkspaceId, revision: number): void {
      if (!byWorkspace.has(workspaceId)) return;
      const isFirst = !waiting.has(workspaceId);
      waiting.set(workspaceId, Math.max(revision, waiting.get(workspaceId) ?? 0));
      if (isFirst) setTimeout(() => flush(workspaceId), 20).unref();
    },
    /** Cuts everyone in a workspace, or everywhere, so that they reconnect and are looked at again. */
    close(workspaceId?: WorkspaceId): void {
      const all =
        workspaceId === undefined
          ? [...byWorkspace.values()].flatMap((some) => [...some])
          : [...(byWorkspace.get(workspaceId) ?? [])];
      for (const response of all) response.end();
      if (workspaceId === undefined) clearInterval(beat);
    },
  };
}
export type Subscribers = ReturnType<typeof createSubscribers>;
