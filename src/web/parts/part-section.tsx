import type { ReactNode } from "react";
import { classNames } from "#web/ui/class-names.ts";
import styles from "./parts.module.css";

type SectionProps = {
  readonly title: string;
  /** The rule of these parts in a few words. */
  readonly rule: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** Parts of one kind under their name. */
export const PartSection = ({ title, rule, isWide, children }: SectionProps) => (
  <section className={classNames(styles["section"], isWide && styles["wide"])} aria-label={title}>
    <div className={styles["head"]}>
      <h2>{title}</h2>
      <span>{rule}</span>
    </div>
    {children}
  </section>
);

/** A part in one of its states, with the state's name. */
export const Shown = ({ as, children }: { readonly as: string; readonly children: ReactNode }) => (
  <div className={styles["line"]}>
    <span>{as}</span>
    <div>{children}</div>
  </div>
);
