import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { mayEditComment, mayRemoveComment } from "#okr/comment.ts";
import { dayInWords } from "#okr/words.ts";
import { mayWrite } from "#web/plan/permission.ts";
import { useRow, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { IconButton } from "#web/ui/button.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { localDateOf, timeWords } from "#web/words/dates.ts";
import { CommentWords } from "./comment-words.tsx";
import type { CommentThread, ShownComment } from "./comment-thread.ts";
import { EditComment } from "./edit-comment.tsx";
import { removeComment } from "./take-back.ts";
import styles from "./comments.module.css";

type Props = {
  readonly thread: CommentThread;
  readonly comment: ShownComment;
  readonly today: string;
  /** Under a check-in there is less room: name and words on one line, with a rule beside them instead of a face. */
  readonly isReply?: boolean;
};

/** A comment: who, when, what, and for those who may, the ways to change it. */
export function CommentRow({ thread, comment, today, isReply = false }: Props) {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const person = useRow("person", comment.personId);
  const [isEditing, setEditing] = useState(false);
  const name = person?.name ?? "Someone who left";
  const asker = me?.person && { personId: me.person.id, role: me.person.role };
  const isThere = comment.isOnItsWay !== true && asker !== undefined && mayWrite(store);
  const day = dayInWords(localDateOf(comment.addedAt), today);
  const which = `${name}’s comment of ${day}`;
  const deeds = !isEditing && isThere && (
    <span className={styles["deeds"]}>
      {mayEditComment(asker, comment) && (
        <IconButton label={`Edit ${which}`} onClick={() => setEditing(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      )}
      {mayRemoveComment(asker, comment) && (
        <IconButton label={`Remove ${which}`} onClick={() => void removeComment(store, thread, comment)}>
          <Trash2 size={14} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
  const when = (
    <>
      <time dateTime={comment.addedAt} title={timeWords(comment.addedAt)}>
        {comment.isOnItsWay ? "Sending" : day}
      </time>
      {comment.editedAt && <span>edited</span>}
    </>
  );
  return (
    <li className={classNames(styles["comment"], isReply && styles["reply"])} aria-busy={comment.isOnItsWay}>
      {!isReply && <Avatar name={name} size="large" />}
      <div>
        <div className={styles["by"]}>
          <b>{name}</b>
          {!isReply && when}
          {deeds}
        </div>
        {isEditing ? (
          <EditComment {...{ thread, comment }} label={`Edit ${which}`} onDone={() => setEditing(false)} />
        ) : (
          <CommentWords text={comment.text} />
        )}
        {isReply && !isEditing && <div className={styles["when"]}>{when}</div>}
      </div>
    </li>
  );
}
