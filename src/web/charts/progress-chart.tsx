import { useMemo, useState } from "react";
import type { Cycle } from "#okr/cycle.ts";
import { dayInWords } from "#okr/words.ts";
import { classNames } from "#web/ui/class-names.ts";
import { ChartDrawing } from "./chart-drawing.tsx";
import { ChartReader } from "./chart-reader.tsx";
import { chartSentence, targetWords } from "./chart-words.ts";
import { CheckInTable } from "./check-in-table.tsx";
import { progressChartShape } from "./progress-chart-shape.ts";
import type { ChartCheckIn, ChartKeyResult } from "./progress-chart-shape.ts";
import { useForecast } from "#web/forecast/use-forecast.ts";
import type { Forecastable } from "#web/forecast/use-forecast.ts";
import { fanQuantiles } from "./fan-quantiles.ts";
import { useWidth } from "./use-width.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import styles from "./charts.module.css";

type Props = {
  readonly title: string;
  readonly keyResult: ChartKeyResult;
  /** Oldest first. */
  readonly checkIns: readonly ChartCheckIn[];
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  readonly today: string;
  readonly height?: number;
};

/** Below this there is no room for a grid and its labels. */
const narrowBelowPx = 560;

/** A key result's check-ins against pace and target, with a cursor through the points and the same facts as a table. */
export function ProgressChart({ title, keyResult, checkIns, cycle, today, height = 300 }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [isTable, setTable] = useState(false);
  const [cursor, setCursor] = useState<number | null>(null);
  const targetLabel = targetWords({ keyResult, today });
  const isSmall = width < narrowBelowPx;
  const forecast = useForecast(useForecastable(keyResult, checkIns), today);
  const quantiles = fanQuantiles(keyResult, forecast);
  const shape =
    width > 0
      ? progressChartShape({ keyResult, checkIns, cycle, today, width, height, targetLabel, isSmall, quantiles })
      : null;
  const spoken = { keyResult, checkIns, today };
  return (
    <figure>
      <div ref={ref} className={classNames(styles["frame"], styles["drawn"])} style={{ minHeight: height }}>
        {shape && (
          <>
            <ChartDrawing
              {...{ shape, width, height, targetLabel, cursor, isSmall }}
              label={chartSentence({ title, ...spoken, forecast })}
              noteHeads={checkIns.map((one) => dayInWords(one.on, today))}
              dateWords={(date) => dayInWords(date, today)}
              today={today}
              measure={keyResult.measure}
            />
            {checkIns.length > 0 && (
              <ChartReader points={shape.points} spoken={spoken} cursor={cursor} onMove={setCursor} width={width} />
            )}
          </>
        )}
      </div>
      <figcaption className={styles["legend"]}>
        {checkIns.length > 0 && (
          <>
            <span>Each point is a check-in:</span>
            {(["on-track", "at-risk", "off-track"] as const)
              .filter((confidence) => checkIns.some((one) => one.confidence === confidence))
              .map((confidence) => (
                <span key={confidence}>
                  <ConfidenceMark standing={confidence} size={10} />
                  {confidence.replace("-", " ")}
                </span>
              ))}
            {quantiles.length > 0 && (
              <>
                <span>
                  <i className={styles["innerSwatch"]} />
                  half of outcomes
                </span>
                <span>
                  <i className={styles["outerSwatch"]} />
                  eight in ten
                </span>
              </>
            )}
            <button type="button" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
              {isTable ? "Hide the table" : "Show as a table"}
            </button>
          </>
        )}
      </figcaption>
      {isTable && <CheckInTable {...{ title, keyResult, checkIns, today }} />}
    </figure>
  );
}

/** The key result with its check-ins as columns, the same until one of them changes. */
const useForecastable = (keyResult: ChartKeyResult, checkIns: readonly ChartCheckIn[]): Forecastable =>
  useMemo(
    () => ({
      ...keyResult,
      checkIns: {
        dates: checkIns.map(({ on }) => on),
        values: checkIns.map(({ value }) => value),
        confidences: checkIns.map(({ confidence }) => confidence),
      },
    }),
    [keyResult, checkIns],
  );
