import type { CheckInId } from "#okr/ids.ts";
import { CommentEntry } from "./comment-entry.tsx";
import { CommentRow } from "./comment-row.tsx";
import type { CommentThread, ThreadState } from "./comment-thread.ts";
import styles from "./comments.module.css";

type Props = {
  readonly thread: CommentThread;
  readonly comments: ThreadState["comments"];
  readonly checkInId: CheckInId;
  /** The check-in's day in words. */
  readonly day: string;
  readonly today: string;
  readonly isReplying: boolean;
  readonly onReplied: () => void;
};

/** What people say about a check-in, under it. */
export function CheckInComments({ thread, comments, checkInId, day, today, isReplying, onReplied }: Props) {
  const own = comments?.filter((comment) => comment.subject.id === checkInId) ?? [];
  if (own.length === 0 && !isReplying) return null;
  return (
    <div className={styles["replies"]}>
      {own.length > 0 && (
        <ol aria-label={`Comments on the check-in of ${day}`}>
          {own.map((comment) => (
            <CommentRow key={comment.id} {...{ thread, comment, today }} isReply />
          ))}
        </ol>
      )}
      {isReplying && (
        <CommentEntry
          {...{ thread }}
          subjectId={checkInId}
          label={`Comment on the check-in of ${day}`}
          onClose={onReplied}
        />
      )}
    </div>
  );
}
