import type { ReactNode } from "react";
import styles from "./kbd.module.css";

/** A key, shown beside the action it does. */
export const Kbd = ({ children }: { readonly children: ReactNode }) => (
  <kbd className={styles["key"]} aria-hidden="true">
    {children}
  </kbd>
);
