import { shareInWords } from "#okr/words.ts";
import { Bar, LimitBar } from "#web/ui/bar.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { progressShapeOf } from "./progress-shape.ts";
import type { Judged, Measured } from "./progress-shape.ts";
import styles from "./progress.module.css";

/** The drawing alone: where the number is against where it should be today. */
export function ProgressBar({
  keyResult,
  numbers,
  width,
}: {
  readonly keyResult: Measured;
  readonly numbers: Judged | undefined;
  readonly width?: number;
}) {
  const { drawing, label } = progressShapeOf(keyResult, numbers);
  if (drawing.kind === "limits")
    return <LimitBar at={drawing.at} limits={drawing.limits} label={label} width={width} />;
  return <Bar share={drawing.share} tick={drawing.tick} segments={drawing.segments} label={label} width={width} />;
}

/** Value, bar with pace tick, target: the columns of a key result. */
export function KeyResultProgress({
  keyResult,
  numbers,
}: {
  readonly keyResult: Measured;
  readonly numbers: Judged | undefined;
}) {
  const { value, target } = progressShapeOf(keyResult, numbers);
  return (
    <span className={styles["progress"]}>
      <span className={styles["value"]}>{value}</span>
      <ProgressBar keyResult={keyResult} numbers={numbers} />
      <span className={styles["target"]}>{target}</span>
    </span>
  );
}

/** What an objective's parts add up to, with the pace they should have. */
export function SumProgress({ numbers }: { readonly numbers: Judged | undefined }) {
  const progress = numbers?.progress ?? null;
  if (progress === null) return null;
  const pace = numbers?.pace ?? null;
  const label =
    pace === null
      ? `${shareInWords(progress)} of the way`
      : `${shareInWords(progress)} of the way; pace today is ${shareInWords(pace)}`;
  return (
    <span className={styles["progress"]}>
      <span className={classNames(styles["value"], styles["sum"])}>{shareInWords(progress)}</span>
      <Bar isThin share={progress} tick={pace} label={label} />
    </span>
  );
}
