import { useEffect, useState, useSyncExternalStore } from "react";
import { Kbd } from "./kbd.tsx";
import { modKey } from "./mod-key.ts";
import { toasts } from "./toast-line.ts";
import styles from "./toast.module.css";

const shownForMs = 8000;

/** Shows the page's toasts: bottom centre, one at a time, eight seconds, held while hovered or focused. */
export function Toasts() {
  const toast = useSyncExternalStore(toasts.subscribe, toasts.current);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || isHeld || toast.isTrouble) return undefined;
    const timer = setTimeout(() => toasts.dismiss(toast.key), shownForMs);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    <div className={styles["place"]} role="status" aria-live="polite">
      {toast && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          key={toast.key}
          className={styles["toast"]}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                toast.undo?.();
                toasts.dismiss(toast.key);
              }}
            >
              Undo
            </button>
          )}
          {toast.undo && <Kbd>{modKey("Z")}</Kbd>}
          {toast.isTrouble && (
            <button type="button" onClick={() => toasts.dismiss(toast.key)}>
              Dismiss
            </button>
          )}
        </div>
      )}
    </div>
  );
}
