import { useId } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { mostCommentCharacters } from "#okr/comment.ts";
import { useRows } from "#web/plan/plan-hooks.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { counted } from "#web/words/counted.ts";
import { useMentionChoice } from "./use-mention-choice.ts";
import styles from "./comments.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly error: string | undefined;
  readonly onType: (text: string) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
};

const isSave = (event: KeyboardEvent): boolean => event.key === "Enter" && (event.metaKey || event.ctrlKey);

/** Where a comment is written: plain text that grows with its lines, with people offered after an @. */
export function CommentField({ label, value, field, error, onType, onSave, onLeave }: Props) {
  const id = useId();
  const people = useRows("person").filter((person) => person.isActive);
  const choice = useMentionChoice({ text: value, people, field, onType });
  const { choices, chosen } = choice;
  return (
    <div className={styles["field"]}>
      <textarea
        ref={field}
        className={styles["control"]}
        aria-label={label}
        placeholder="Write a comment, @ to mention"
        aria-autocomplete="list"
        aria-controls={choices.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        rows={Math.min(12, value.split("\n").length)}
        maxLength={mostCommentCharacters}
        value={value}
        onChange={(event) => {
          onType(event.target.value);
          choice.look();
        }}
        onSelect={choice.look}
        onBlur={choice.close}
        onKeyDown={(event) => {
          if (choice.press(event)) return;
          if (isSave(event)) {
            event.preventDefault();
            event.stopPropagation();
            onSave();
          } else if (event.key === "Escape") {
            event.stopPropagation();
            onLeave();
          }
        }}
      />
      {choices.length > 0 && (
        <div id={`${id}-people`} className={styles["people"]} role="listbox" aria-label="People to mention">
          {choices.map((person, place) => (
            // The field keeps the focus; its keys choose.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={person.id}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choice.choose(person)}
            >
              <Avatar name={person.name} size="small" />
              {person.name}
            </div>
          ))}
        </div>
      )}
      <p className="for-ears" role="status">
        {choices.length > 0 &&
          `${counted(choices.length, "person", "people")}. ${choices[chosen]?.name ?? ""}, Enter to mention.`}
      </p>
      {error && (
        <p id={`${id}-error`} className={styles["error"]} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
