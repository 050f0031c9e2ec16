import type { PointerEvent } from "react";
import { pointWords } from "./chart-words.ts";
import type { ChartCheckIn, ChartKeyResult, ChartPoint } from "./progress-chart-shape.ts";
import styles from "./charts.module.css";

type Props = {
  readonly points: readonly ChartPoint[];
  readonly spoken: {
    readonly keyResult: ChartKeyResult;
    readonly checkIns: readonly ChartCheckIn[];
    readonly today: string;
  };
  readonly cursor: number | null;
  readonly onMove: (index: number | null) => void;
  readonly width: number;
};

/** A cursor through a chart's points, by pointer, finger or arrow keys, with the words of the point it is on. */
export function ChartReader({ points, spoken, cursor, onMove, width }: Props) {
  const last = points.length - 1;
  const at = cursor ?? last;
  const point = cursor === null ? undefined : points[cursor];
  const checkIn = spoken.checkIns[at];
  const words = checkIn && pointWords(checkIn, spoken);

  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    // A range would jump to where it was pressed; here the nearest point is meant.
    event.preventDefault();
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onMove(
      points.reduce(
        (nearest, candidate) =>
          Math.abs(candidate.x - x) < Math.abs((points[nearest]?.x ?? 0) - x) ? candidate.index : nearest,
        last,
      ),
    );
  };

  return (
    <>
      <input
        type="range"
        className={styles["reader"]}
        aria-label="Check-ins"
        aria-valuetext={words && [words.head, ...words.lines].join(", ")}
        min={0}
        max={last}
        value={at}
        onChange={(event) => onMove(Number(event.target.value))}
        onKeyDown={(event) => event.key === "Escape" && onMove(null)}
        onFocus={() => onMove(at)}
        onBlur={() => onMove(null)}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => onMove(null)}
      />
      {point && words && (
        <div
          className={styles["tip"]}
          data-side={sideOf(point.x, width)}
          style={{ left: point.x, top: Math.max(point.y, 64) }}
          aria-hidden="true"
        >
          <b>{words.head}</b>
          {words.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )}
    </>
  );
}

function sideOf(x: number, width: number): "start" | "middle" | "end" {
  if (x < 130) return "start";
  return x > width - 130 ? "end" : "middle";
}
