import { useRef } from "react";
import type { CommentSubjectId } from "#okr/comment.ts";
import { mayWrite } from "#web/plan/permission.ts";
import { useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { useKeys } from "#web/shell/keys.ts";
import { Loading, Skeleton } from "#web/ui/skeleton.tsx";
import { CommentEntry } from "./comment-entry.tsx";
import { CommentRow } from "./comment-row.tsx";
import type { CommentThread, ThreadState } from "./comment-thread.ts";
import styles from "./comments.module.css";

type Props = {
  readonly thread: CommentThread;
  readonly state: ThreadState;
  readonly subjectId: CommentSubjectId;
  readonly today: string;
};

/** What people say about this, oldest first, and a field to say more. */
export function CommentsSection({ thread, state, subjectId, today }: Props) {
  const store = useWorkspace();
  useWorkspaceState();
  const field = useRef<HTMLTextAreaElement>(null);
  const mayComment = mayWrite(store);
  const { problem, hasEarlier } = state;
  const comments = state.comments?.filter((comment) => comment.subject.id === subjectId);
  useKeys("Comments", mayComment ? [{ keys: "m", label: "Write a comment", run: () => field.current?.focus() }] : []);
  return (
    <section className={styles["section"]} aria-labelledby="comments">
      <div className={styles["head"]}>
        <h2 id="comments">Comments</h2>
        <span>{comments && comments.length > 0 && comments.length}</span>
      </div>
      {!comments && !problem && (
        <Loading what="comments">
          <Skeleton width="60%" />
        </Loading>
      )}
      {!comments && problem && <p className={styles["none"]}>The comments did not load. {problem.sentence}</p>}
      {comments?.length === 0 && !mayComment && <p className={styles["none"]}>Nobody has said anything yet.</p>}
      {hasEarlier && (
        <button type="button" className={styles["more"]} onClick={() => void thread.loadEarlier()}>
          Show earlier comments
        </button>
      )}
      <ol>
        {comments?.map((comment) => (
          <CommentRow key={comment.id} {...{ thread, comment, today }} />
        ))}
      </ol>
      {mayComment && <CommentEntry {...{ thread, subjectId, field }} label="Write a comment" />}
    </section>
  );
}
