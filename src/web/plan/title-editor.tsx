import { useEffect, useRef } from "react";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./title-editor.module.css";

type Props = {
  readonly kind: "objective" | "key-result";
  readonly title: string;
  /** Called once: with the new words, or null when nothing is to change. */
  readonly onDone: (title: string | null) => void;
};

/** A title, edited where it stands: Enter or leaving saves, Esc does not. */
export function TitleEditor({ kind, title, onDone }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const end = (words: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    const next = words?.trim();
    onDone(next && next !== title ? next : null);
  };
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className={classNames(styles["editor"], styles[kind === "objective" ? "objective" : "keyResult"])}
      aria-label={kind === "objective" ? "Objective" : "Key result"}
      defaultValue={title}
      maxLength={300}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") end(event.currentTarget.value);
        if (event.key === "Escape") end(null);
      }}
    />
  );
}
