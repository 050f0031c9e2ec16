import type { KeyResult } from "#okr/key-result.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import { dayInWords } from "#okr/words.ts";
import { linesOf } from "#web/charts/measure-lines.ts";
import { useWidth } from "#web/charts/use-width.ts";
import { computedWords, endWords, valueWords } from "#web/charts/value-words.ts";
import { rulerShape } from "./ruler-shape.ts";
import styles from "./value-ruler.module.css";

type Props = {
  readonly keyResult: Pick<KeyResult, "measure" | "startsOn" | "dueOn">;
  readonly last: number | null;
  readonly entered: number | null;
  readonly pace: number | null;
  readonly reported: readonly number[];
  readonly today: string;
};

const height = 64;
const barTop = 36;

/** The way from start to target as a ruler: last time, the value being typed, and where pace is today. */
export function ValueRuler({ keyResult, last, entered, pace, reported, today }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { measure } = keyResult;
  const shape = width > 0 ? rulerShape({ measure, last, entered, pace, width }) : undefined;
  const { baseline, targets } = linesOf(measure);
  const paceWords = pace === null ? null : computedWords(measure, pace, reported);
  const target = targets.at(-1);
  const said = [
    last !== null && `Last time ${valueWords(measure, last)}`,
    entered !== null && `today ${valueWords(measure, entered)}`,
    paceWords && `pace ${paceWords}`,
    target !== undefined && `target ${endWords(measure, target)}`,
  ];
  return (
    <div ref={ref} className={styles["ruler"]}>
      {shape && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          {...{ role: "img", "aria-label": said.filter(Boolean).join(", ") }}
        >
          <rect className={styles["track"]} x="1" y={barTop} width={width - 2} height="6" rx="1" />
          {shape.isFilled && <Fill last={shape.lastX ?? 1} entered={shape.enteredX} />}
          {shape.ticks.map(({ x, isMajor }) => (
            <line key={x} className={styles["tick"]} x1={x} x2={x} y1={isMajor ? 26 : 30} y2={barTop} />
          ))}
          {shape.limitXs.map((x, place) => (
            <g key={x}>
              <line className={styles["pace"]} x1={x} x2={x} y1="20" y2="46" />
              <text className={styles["word"]} x={x} y="58" textAnchor={x > width - 40 ? "end" : "middle"}>
                {endWords(measure, targets[place] ?? 0)}
              </text>
            </g>
          ))}
          {!shape.isFilled && shape.lastX !== null && (
            <circle className={styles["lastPoint"]} cx={shape.lastX} cy={barTop + 3} r="4" />
          )}
          {!shape.isFilled && shape.enteredX !== null && (
            <circle className={styles["enteredPoint"]} cx={shape.enteredX} cy={barTop + 3} r="6" />
          )}
          {shape.paceX !== null && paceWords && (
            <>
              <line className={styles["pace"]} x1={shape.paceX} x2={shape.paceX} y1="20" y2="46" />
              <text
                className={styles["paceWord"]}
                x={shape.paceX > width - 130 ? shape.paceX : shape.paceX + 6}
                y="18"
                textAnchor={shape.paceX > width - 130 ? "end" : "start"}
              >
                Pace today, {paceWords}
              </text>
            </>
          )}
          {shape.isFilled && (
            <>
              <text className={styles["word"]} x="1" y="58">
                {baseline === null ? "" : `${endWords(measure, baseline)} on ${dayInWords(keyResult.startsOn, today)}`}
              </text>
              <text className={styles["word"]} x={width - 1} y="58" textAnchor="end">
                {target === undefined
                  ? ""
                  : `${endWords(measure, target)} by ${dayInWords(dueDayOf(keyResult), today)}`}
              </text>
            </>
          )}
        </svg>
      )}
    </div>
  );
}

/** Last time in ink and the step since in the accent; a step back takes from the ink and leaves a pale trace. */
function Fill({ last, entered }: { readonly last: number; readonly entered: number | null }) {
  const now = entered ?? last;
  const [from, to] = now < last ? [now, last] : [last, now];
  return (
    <>
      <rect className={styles["last"]} x="1" y={barTop} width={Math.max(0, from - 1)} height="6" />
      <rect
        className={now < last ? styles["lost"] : styles["entered"]}
        x={from}
        y={barTop}
        width={to - from}
        height="6"
      />
    </>
  );
}
