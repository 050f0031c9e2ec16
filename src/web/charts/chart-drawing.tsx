import type { Measure } from "#okr/measure.ts";
import { confidenceInWords } from "#okr/words.ts";
import { ChartMark } from "./chart-mark.tsx";
import type { FanShape } from "./fan-shape.ts";
import type { ProgressChartShape } from "./progress-chart-shape.ts";
import { endWords } from "./value-words.ts";
import styles from "./charts.module.css";

type Props = {
  readonly shape: ProgressChartShape;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly measure: Measure;
  readonly targetLabel: string;
  readonly dateWords: (date: string) => string;
  readonly today: string;
  /** The date in words of every check-in, for the heads of notes. */
  readonly noteHeads: readonly string[];
  readonly isSmall?: boolean;
  /** Which point the cursor is on. */
  readonly cursor?: number | null;
};

/** The progress chart in ink; every place comes from its shape. */
export function ChartDrawing(props: Props) {
  const { shape, width, height, label, isSmall = false, cursor = null } = props;
  const { plot } = shape;
  const at = cursor === null ? undefined : shape.points[cursor];
  return (
    <svg
      className={styles["chart"]}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...{ role: "img", "aria-label": label }}
    >
      {!isSmall && <Grid {...props} />}
      {shape.fan && <Fan {...props} fan={shape.fan} />}
      <TimeLine {...props} />
      {shape.targets.map(({ y }) => (
        <line key={y} className={styles["target"]} x1={plot.left} x2={plot.right} y1={y} y2={y} />
      ))}
      {shape.pace && <path className={styles["pace"]} d={shape.pace} />}
      {shape.paceLabel && (
        <text
          className={styles["note"]}
          x={shape.paceLabel.x}
          y={shape.paceLabel.y}
          textAnchor={shape.paceLabel.anchor}
        >
          Pace
        </text>
      )}
      {shape.todayX !== null && (
        <line className={styles["today"]} x1={shape.todayX} x2={shape.todayX} y1={plot.top - 4} y2={plot.bottom} />
      )}
      {at && <line className={styles["cursor"]} x1={at.x} x2={at.x} y1={plot.top} y2={plot.bottom} />}
      {shape.line && <path className={styles["line"]} d={shape.line} />}
      {shape.start && !isSmall && <circle className={styles["start"]} cx={shape.start.x} cy={shape.start.y} r="3" />}
      {shape.points.map((point) => (
        <ChartMark
          key={point.index}
          {...point}
          radius={(isSmall ? 4 : 4.6) + (point.index === cursor ? 1.4 : 0)}
          isRinged
        />
      ))}
      {shape.enteredY !== null && shape.todayX !== null && (
        <circle className={styles["entered"]} cx={shape.todayX} cy={shape.enteredY} r="4.5" />
      )}
      {shape.targetWordsY !== null && (
        <text className={styles["axisTarget"]} x={plot.left + 2} y={shape.targetWordsY}>
          {props.targetLabel}
        </text>
      )}
      <Notes {...props} />
    </svg>
  );
}

const Fan = ({ fan, shape, measure, isSmall = false }: Props & { readonly fan: FanShape }) => (
  <g aria-hidden="true">
    <path className={styles["fanOuter"]} d={fan.outer} />
    <path className={styles["fanInner"]} d={fan.inner} />
    <path className={styles["fanMiddle"]} d={fan.middle} />
    {!isSmall &&
      fan.labels.map(({ y, value, isLikely }) => (
        <text
          key={`${isLikely} ${y}`}
          className={isLikely ? styles["fanLikely"] : styles["axisWord"]}
          x={shape.plot.right + 8}
          y={y + 4}
        >
          {endWords(measure, value)}
          {isLikely && " likely"}
        </text>
      ))}
  </g>
);

const Grid = ({ shape, measure }: Props) => (
  <g aria-hidden="true">
    {shape.grid.map(({ y, value, isNamed }) => (
      <g key={y}>
        <line className={styles["grid"]} x1={shape.plot.left} x2={shape.plot.right} y1={y} y2={y} />
        {isNamed && (
          <text className={styles["axisWord"]} x={shape.plot.left - 10} y={y + 4} textAnchor="end">
            {endWords(measure, value)}
          </text>
        )}
      </g>
    ))}
    {shape.targets.map(({ y, value }) => (
      <text key={y} className={styles["axisTarget"]} x={shape.plot.left - 10} y={y + 4} textAnchor="end">
        {endWords(measure, value)}
      </text>
    ))}
  </g>
);

const TimeLine = ({ shape: { plot, weekXs, days, todayX }, dateWords, today, isSmall = false }: Props) => (
  <g aria-hidden="true">
    <path
      className={styles["axis"]}
      d={`M${plot.left} ${plot.bottom}H${plot.right}${weekXs.map((x) => `M${x} ${plot.bottom}v4`).join("")}`}
    />
    {days.map(({ x, date, anchor }) => (
      <text key={date} className={styles["axisWord"]} x={x} y={plot.bottom + 18} textAnchor={anchor}>
        {dateWords(date)}
      </text>
    ))}
    {todayX !== null && (
      <text className={styles["todayWord"]} x={todayX} y={plot.bottom + 18} textAnchor={todayAnchor(todayX, plot)}>
        {isSmall ? "Today" : `Today, ${dateWords(today)}`}
      </text>
    )}
  </g>
);

const todayAnchor = (
  x: number,
  plot: { readonly left: number; readonly right: number },
): "start" | "middle" | "end" => {
  if (x - plot.left < 40) return "start";
  return plot.right - x < 40 ? "end" : "middle";
};

const Notes = ({ shape, noteHeads }: Props) => (
  <g aria-hidden="true">
    {shape.notes.map(({ index, reason, anchor, box, leader }) => {
      const x = anchor === "start" ? box.left : box.right;
      const standing = shape.points[index]?.confidence;
      return (
        <g key={index}>
          <line className={styles["leader"]} x1={leader.x} x2={leader.x} y1={leader.from} y2={leader.to} />
          <text className={styles["noteHead"]} x={x} y={reason ? box.top + 10 : box.bottom - 4} textAnchor={anchor}>
            {noteHeads[index]}, {standing && confidenceInWords[standing].toLowerCase()}
          </text>
          <text className={styles["note"]} x={x} y={box.bottom - 5} textAnchor={anchor}>
            {reason}
          </text>
        </g>
      );
    })}
  </g>
);
