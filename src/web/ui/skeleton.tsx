import type { ReactNode } from "react";
import styles from "./skeleton.module.css";

/** A bar in the shape of what is being loaded. */
export const Skeleton = ({ width }: { readonly width: number | string }) => (
  <span className={styles["skeleton"]} style={{ width }} />
);

/** Holds skeletons back for 150 ms, so that a quick answer shows none; says once, aloud, what is loading. */
export const Loading = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <div className={styles["late"]} role="status">
    <span className="for-ears">Loading {what}</span>
    <div aria-hidden="true">{children}</div>
  </div>
);
