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

const within = (share: number, width: number): number => Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10;

/** Where it is (the fill) against where it should be (the tick). */
export function Bar({ share, tick = null, label, width = 112, isThin = false, segments = 1 }: BarProps) {
  const filled = share === null ? 0 : within(share, width);
  const at = tick === null ? null : Math.min(width - 1, Math.max(1, within(tick, width)));
  const pieces = Math.min(Math.max(1, segments), 24);
  const pieceWidth = (width - (pieces - 1) * 2) / pieces;
  return (
    <svg
      className={styles["bar"]}
      width={width}
      height="14"
      viewBox={`0 0 ${width} 14`}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {isThin ? (
        <>
          <line className={styles["thinTrack"]} x1="0" x2={width} y1="7" y2="7" />
          {filled > 0 && <line className={styles["thinFill"]} x1="0" x2={filled} y1="7" y2="7" />}
          {at !== null && <line className={styles["tick"]} x1={at} x2={at} y1="3" y2="11" />}
        </>
      ) : (
        <>
          {Array.from({ length: pieces }, (_, piece) => {
            const x = piece * (pieceWidth + 2);
            const part = Math.min(pieceWidth, Math.max(0, filled - x));
            return (
              <g key={piece}>
                <rect className={styles["track"]} x={x} y="5" width={pieceWidth} height="4" rx="1" />
                {part > 0 && <rect className={styles["fill"]} x={x} y="5" width={part} height="4" rx="1" />}
              </g>
            );
          })}
          {at !== null && (
            <>
              <line className={styles["gap"]} x1={at} x2={at} y1="1" y2="13" />
              <line className={styles["tick"]} x1={at} x2={at} y1="1" y2="13" />
            </>
          )}
        </>
      )}
    </svg>
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
      className={styles["bar"]}
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
