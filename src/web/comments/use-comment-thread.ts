import { useEffect, useSyncExternalStore } from "react";
import type { CommentSubjectId } from "#okr/comment.ts";
import type { PersonId } from "#okr/ids.ts";
import { spell } from "#lib/clock.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { createCommentThread } from "./comment-thread.ts";
import type { CommentThread, ThreadState } from "./comment-thread.ts";

const threads = new WeakMap<WorkspaceStore, Map<string, CommentThread>>();

function threadIn(store: WorkspaceStore, subjectId: CommentSubjectId): CommentThread {
  const known = threads.get(store) ?? new Map<string, CommentThread>();
  threads.set(store, known);
  const thread =
    known.get(subjectId) ??
    createCommentThread({
      client: store.client,
      subjectId,
      me: () => store.state().me?.person.id ?? ("" as PersonId),
      newKey: store.newKey,
      now: () => spell(Temporal.Now.instant()),
    });
  known.set(subjectId, thread);
  return thread;
}

/** The comments on a subject, live while the part is on the page; what was known is there at once. */
export function useCommentThread(subjectId: CommentSubjectId): ThreadState & { readonly thread: CommentThread } {
  const store = useWorkspace();
  const thread = threadIn(store, subjectId);
  const state = useSyncExternalStore(thread.subscribe, thread.state);
  useEffect(() => {
    void thread.load();
    return store.hear(thread.hear);
  }, [store, thread]);
  return { ...state, thread };
}
