import { useEffect } from "react";
import type { ReactNode } from "react";
import { Logo } from "#web/shell/logo.tsx";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./entry.module.css";

/** A page before the rooms: signing in, joining, the first run. */
export function EntryPage({
  title,
  lead,
  isNarrow,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Ladder`;
  }, [title]);
  return (
    <main className={classNames(styles["page"], isNarrow && styles["narrow"])}>
      <div>
        <div className={styles["brand"]}>
          <Logo size={22} />
          Ladder
        </div>
        <h1>{title}</h1>
        {lead && <p className={styles["lead"]}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
