import type { ReactNode } from "react";
import styles from "./notice.module.css";

type NoticeProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Something broke: it is read aloud at once. */
  readonly isTrouble?: boolean | undefined;
};

/** Says that something is empty, not found or broken: a fact in bold, one sentence, one action. */
export const Notice = ({ title, children, actions, isTrouble }: NoticeProps) => (
  <div className={styles["notice"]} role={isTrouble ? "alert" : undefined}>
    <p className={styles["title"]}>{title}</p>
    {children && <p>{children}</p>}
    {actions && <div className={styles["actions"]}>{actions}</div>}
  </div>
);
