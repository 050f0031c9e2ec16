import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { CommentSubjectId } from "#okr/comment.ts";
import { useRows, useWorkspace, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { Button } from "#web/ui/button.tsx";
import { modKey } from "#web/ui/mod-key.ts";
import { commentDraftsIn } from "./comment-drafts.ts";
import { CommentField } from "./comment-field.tsx";
import type { CommentThread } from "./comment-thread.ts";
import { withMentions } from "./mentioning.ts";
import { removeComment } from "./take-back.ts";
import styles from "./comments.module.css";

type Props = {
  readonly thread: CommentThread;
  readonly subjectId: CommentSubjectId;
  readonly label: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  /** Opened by a button: it is focused, and Esc or an empty end closes it. */
  readonly onClose?: () => void;
};

const drafts = commentDraftsIn(sessionStorage);

/** A new comment. What was typed stays until the server has it; a refusal gives it back, with what was typed since. */
export function CommentEntry({ thread, subjectId, label, field, onClose }: Props) {
  const store = useWorkspace();
  const { me } = useWorkspaceState();
  const people = useRows("person").filter((person) => person.isActive);
  const own = useRef<HTMLTextAreaElement>(null);
  const at = field ?? own;
  const [text, setText] = useState(() => drafts.find(subjectId));
  const [refusal, setRefusal] = useState<string>();
  const isReply = onClose !== undefined;
  useEffect(() => {
    if (isReply) own.current?.focus();
  }, [isReply]);

  const type = (next: string): void => {
    setText(next);
    setRefusal(undefined);
    drafts.keep(subjectId, next);
  };
  const save = async (): Promise<void> => {
    const typed = text.trim();
    if (typed === "") return;
    setText("");
    setRefusal(undefined);
    const said = await thread.add(withMentions(typed, people), subjectId);
    if ("refusal" in said) {
      setRefusal(`${said.refusal} What you typed is kept.`);
      setText((since) => [typed, since.trim()].filter(Boolean).join("\n\n"));
      return;
    }
    const since = at.current?.value ?? "";
    drafts.keep(subjectId, since);
    store.undoSteps.push({
      text: "Comment added",
      undo: () => void removeComment(store, thread, said.comment),
    });
    if (since.trim() === "") onClose?.();
  };

  return (
    <form
      className={styles["entry"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {me && <Avatar name={me.person.name} size={isReply ? "small" : "large"} />}
      <CommentField
        label={label}
        value={text}
        field={at}
        error={refusal}
        onType={type}
        onSave={() => void save()}
        onLeave={() => (text.trim() === "" && onClose ? onClose() : at.current?.blur())}
      />
      {text.trim() !== "" && (
        <div className={styles["send"]}>
          <Button kind="primary" size="small" type="submit" keyHint={modKey("↵")}>
            Comment
          </Button>
        </div>
      )}
    </form>
  );
}
