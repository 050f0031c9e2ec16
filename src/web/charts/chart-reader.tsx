import type { KeyboardEvent, PointerEvent } from "react";
import { pointWords } from "./chart-words.ts";
import type { Say } from "./chart-words.ts";
import type { ChartCheckIn, ChartKeyResult, ChartPoint } from "./progress-chart-shape.ts";
import styles from "./charts.module.css";

type Props = {
  readonly points: readonly ChartPoint[];
  readonly checkIns: readonly ChartCheckIn[];
  readonly spoken: { readonly keyResult: ChartKeyResult; readonly today: string; readonly say: Say };
  readonly cursor: number | null;
  readonly onMove: (index: number | null) => void;
  readonly width: number;
};

const stepOf: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: -Infinity,
  End: Infinity,
};

/** A cursor through a chart's points, by pointer, finger or arrow keys, with the words of the point it is on. */
export function ChartReader({ points, checkIns, spoken, cursor, onMove, width }: Props) {
  const last = points.length - 1;
  const at = cursor ?? last;
  const point = cursor === null ? undefined : points[cursor];
  const checkIn = checkIns[at];
  const words = checkIn && pointWords(checkIn, spoken);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onMove(null);
    const step = stepOf[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(Math.min(last, Math.max(0, at + step)));
  };
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
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
      <div
        className={styles["reader"]}
        role="slider"
        tabIndex={0}
        aria-label="Check-ins"
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={at + 1}
        aria-valuetext={words && [words.head, ...words.lines].join(", ")}
        onKeyDown={onKeyDown}
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
