import { Clock, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./banner.module.css";

type BannerProps = {
  /** Trouble is something broken; otherwise it is something to wait for. */
  readonly isTrouble?: boolean | undefined;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
};

/** Says, above the content, what will not go away by itself. */
export function Banner({ isTrouble, children, action }: BannerProps) {
  const Icon = isTrouble ? TriangleAlert : Clock;
  return (
    <div className={classNames(styles["banner"], isTrouble && styles["trouble"])} role="status">
      <Icon size={15} aria-hidden="true" />
      <span>{children}</span>
      {action && (
        <button type="button" className={styles["action"]} onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
