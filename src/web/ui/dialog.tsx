import { X } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** No heading and no padding: the content brings its own; the title is read aloud only. */
  readonly isBare?: boolean | undefined;
};

/** Something to finish before going on: it holds the focus, Esc closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, isBare }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next key arrives, not after the next frame.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    // The browser would begin with the first button; what one came for is further in.
    element?.querySelector<HTMLElement>("[data-focus-first]")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classNames(styles["dialog"], isBare && styles["bare"])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={isBare ? "for-ears" : styles["head"]}>
        <h2 id={id}>{title}</h2>
        {!isBare && (
          <IconButton label="Close" onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className={styles["body"]}>{children}</div>
    </dialog>
  );
}
