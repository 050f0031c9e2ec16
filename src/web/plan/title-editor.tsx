import { useEffect, useRef } from "react";
import styles from "./plan.module.css";

type Props = {
  readonly label: string;
  readonly title: string;
  /** Called once: with the new words, or null when nothing is to change. */
  readonly onDone: (title: string | null) => void;
};

/** A title, edited where it stands: Enter or leaving saves, Esc does not. */
export function TitleEditor({ label, title, onDone }: Props) {
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
      className={styles["editor"]}
      aria-label={label}
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
