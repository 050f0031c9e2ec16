import { useEffect, useRef, useState } from "react";
import type { Comment } from "#okr/comment.ts";
import { useRows, useWorkspace } from "#web/plan/plan-hooks.ts";
import { Button } from "#web/ui/button.tsx";
import { CommentField } from "./comment-field.tsx";
import type { CommentThread } from "./comment-thread.ts";
import { withMentions, withNames } from "./mentioning.ts";
import { changeComment } from "./take-back.ts";
import styles from "./comments.module.css";

type Props = {
  readonly thread: CommentThread;
  readonly comment: Comment;
  readonly label: string;
  readonly onDone: () => void;
};

/** A comment, changed where it stands. */
export function EditComment({ thread, comment, label, onDone }: Props) {
  const store = useWorkspace();
  const people = useRows("person").filter((person) => person.isActive);
  const [{ typed: before, mentioned }] = useState(() => withNames(comment.text));
  const [text, setText] = useState(before);
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const save = async (): Promise<void> => {
    const next = text.trim();
    if (next === "" || isBusy) return;
    if (next === before.trim()) return onDone();
    setBusy(true);
    const refused = await changeComment(store, thread, {
      comment,
      text: withMentions(next, [...mentioned, ...people]),
    });
    setBusy(false);
    if (refused === undefined) return onDone();
    return setRefusal(`${refused} What you typed is kept.`);
  };

  return (
    <form
      className={styles["editing"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <CommentField
        label={label}
        value={text}
        field={field}
        error={refusal}
        onType={(next) => {
          setText(next);
          setRefusal(undefined);
        }}
        onSave={() => void save()}
        onLeave={onDone}
      />
      <div className={styles["send"]}>
        <Button kind="primary" size="small" type="submit" busy={isBusy && "Saving"} disabled={text.trim() === ""}>
          Save
        </Button>
        <Button kind="quiet" size="small" keyHint="Esc" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
