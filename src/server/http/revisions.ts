import type { WorkspaceId } from "#okr/ids.ts";

/**
 * The newest revision of each workspace, as far as this process has heard. It is trusted only while the listener hears
 * every change; when it does not, everything is forgotten and answers come from the database.
 */
export type Revisions = {
  get(workspaceId: WorkspaceId): number | undefined;
  /** A revision that was seen in the database or announced; older ones change nothing. */
  heard(workspaceId: WorkspaceId, revision: number): void;
  listening(isListening: boolean): void;
};

export function createRevisions(): Revisions {
  const newest = new Map<WorkspaceId, number>();
  let isListening = false;
  return {
    get: (workspaceId) => newest.get(workspaceId),
    heard: (workspaceId, revision) => {
      if (isListening && revision > (newest.get(workspaceId) ?? -1)) newest.set(workspaceId, revision);
    },
    listening: (now) => {
      isListening = now;
      newest.clear();
    },
  };
}
