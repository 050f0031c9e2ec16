import { memo } from "react";
import type { Cycle } from "#okr/cycle.ts";
import { ChartMark } from "./chart-mark.tsx";
import { sparklineShape } from "./sparkline-shape.ts";
import type { SparklineKeyResult } from "./sparkline-shape.ts";
import styles from "./charts.module.css";

type Props = {
  readonly keyResult: SparklineKeyResult;
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  /** Says the same in a sentence; without it the drawing is an ornament beside its numbers. */
  readonly label?: string;
  readonly width?: number;
  readonly height?: number;
};

/** Where a key result has been since the cycle began: one line, dotted pace, and the last check-in in the shape of its confidence. */
export const Sparkline = memo(function Sparkline({ keyResult, cycle, label, width = 124, height = 24 }: Props) {
  const shape = sparklineShape(keyResult, { cycle, width, height });
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  const confidence = shape.last ? keyResult.checkIns.confidences[shape.last.index] : undefined;
  const isEmpty = shape.rounds.length === 0 && !shape.last;
  return (
    <svg className={styles["sparkline"]} width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...named}>
      {isEmpty ? (
        <path className={styles["noCheckIns"]} d={`M4 ${height / 2}H${width - 4}`} />
      ) : (
        <path className={styles["sparkPace"]} d={shape.pace} />
      )}
      {shape.line && <path className={styles["sparkLine"]} d={shape.line} />}
      {shape.rounds.map(({ x, y, state }, round) => (
        <circle key={round} className={styles[state]} cx={x} cy={y} r={state === "unreported" ? 1.25 : 2.4} />
      ))}
      {shape.last && confidence && <ChartMark confidence={confidence} x={shape.last.x} y={shape.last.y} radius={2.9} />}
    </svg>
  );
});
