import type { Cycle } from "#okr/cycle.ts";
import { dayInWords } from "#okr/words.ts";
import { ChartDrawing } from "./chart-drawing.tsx";
import { chartSentence } from "./chart-words.ts";
import { linesOf } from "./measure-lines.ts";
import { progressChartShape } from "./progress-chart-shape.ts";
import type { ChartCheckIn, ChartKeyResult } from "./progress-chart-shape.ts";
import { endWords } from "./value-words.ts";

type Props = {
  readonly title: string;
  readonly keyResult: ChartKeyResult;
  readonly checkIns: readonly ChartCheckIn[];
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  readonly today: string;
  /** A value being typed. */
  readonly entered: number | null;
  readonly width?: number;
  readonly height?: number;
};

/** The progress chart beside something else: what was so far, and where the value being typed would stand. */
export function SmallChart({ title, keyResult, checkIns, cycle, today, entered, width = 288, height = 190 }: Props) {
  const shape = progressChartShape({ keyResult, checkIns, cycle, today, entered, width, height, isSmall: true });
  const [target] = linesOf(keyResult.measure).targets;
  return (
    <ChartDrawing
      {...{ shape, width, height, today }}
      isSmall
      measure={keyResult.measure}
      label={chartSentence({ title, keyResult, checkIns, today })}
      targetLabel={target === undefined ? "" : endWords(keyResult.measure, target)}
      dateWords={(date) => dayInWords(date, today)}
      noteHeads={[]}
    />
  );
}
