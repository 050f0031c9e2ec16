import type { CSSProperties } from "react";
import { classNames } from "./class-names.ts";
import styles from "./bar.module.css";

type BarProps = {
  /** How far the fill goes, 0–1; drawn within these, whatever is given. Null draws an empty track. */
  readonly share: number | null;
  /** Where the tick stands, 0–1; null draws none. */
  readonly tick?: number | null | undefined;
  /** What the drawing says, read aloud; without it the drawing is silent. */
  readonly label?: string | undefined;
  readonly width?: number | undefined;
  /** A line instead of a bar: for sums. */
  readonly isThin?: boolean | undefined;
  /** Cuts the bar into this many pieces: for steps. */
  readonly segments?: number | undefined;
};

const within = (share: number, width: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * width * 1000) / 1000;

const mostSegments = 24;

/** Where it is (the fill) against where it should be (the tick); one element, as lists draw hundreds. */
export function Bar({ share, tick = null, label, width, isThin = false, segments = 1 }: BarProps) {
  const look = {
    width,
    "--share": within(share ?? 0, 1),
    "--tick": within(tick ?? 0, 1),
    "--segments": Math.min(Math.max(1, segments), mostSegments),
  };
  return (
    <span
      className={classNames(styles["bar"], isThin && styles["thin"], tick !== null && styles["ticked"])}
      style={look as CSSProperties}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}

type LimitBarProps = {
  /** Where the dot stands, 0–1; null draws none. */
  readonly at: number | null;
  /** Where the limits stand, 0–1. */
  readonly limits: readonly number[];
  readonly label?: string | undefined;
  readonly width?: number | undefined;
};

/** A dot against one limit, or between two. */
export function LimitBar({ at, limits, label, width = 112 }: LimitBarProps) {
  return (
    <svg
      className={styles["limits"]}
      width={width}
      height="14"
      viewBox={`0 0 ${width} 14`}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <rect className={styles["track"]} x="0" y="6" width={width} height="2" rx="1" />
      {limits.map((limit) => {
        const x = within(limit, width);
        return <line key={limit} className={styles["tick"]} x1={x} x2={x} y1="1" y2="13" />;
      })}
      {at !== null && (
        <circle className={styles["dot"]} cx={Math.min(width - 4, Math.max(4, within(at, width)))} cy="7" r="3.5" />
      )}
    </svg>
  );
}
