import { dayInWords } from "#okr/words.ts";
import { ConfidenceWord } from "#web/marks/confidence.tsx";
import { paceOn } from "./pace-line.ts";
import type { ChartCheckIn, ChartKeyResult } from "./progress-chart-shape.ts";
import { computedWords, valueWords } from "./value-words.ts";
import styles from "./charts.module.css";

type Props = {
  readonly title: string;
  readonly keyResult: ChartKeyResult;
  readonly checkIns: readonly ChartCheckIn[];
  readonly today: string;
};

/** The same facts as the chart, in rows, newest first. */
export function CheckInTable({ title, keyResult, checkIns, today }: Props) {
  return (
    // A wide table scrolls sideways on a phone, and a keyboard has to be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles["tableScroll"]} tabIndex={0} aria-label={`Check-ins of ${title}`}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col" className={styles["number"]}>
              Value
            </th>
            <th scope="col" className={styles["number"]}>
              Pace
            </th>
            <th scope="col">Confidence</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {checkIns.toReversed().map((one, place) => {
            const pace = paceOn(keyResult, one.on);
            return (
              <tr key={`${one.on} ${place}`}>
                <th scope="row">{dayInWords(one.on, today)}</th>
                <td className={styles["number"]}>{valueWords(keyResult.measure, one.value)}</td>
                <td className={styles["number"]}>
                  {pace === null
                    ? "–"
                    : computedWords(
                        keyResult.measure,
                        pace,
                        checkIns.map((other) => other.value),
                      )}
                </td>
                <td>
                  <ConfidenceWord standing={one.confidence} />
                </td>
                <td>{one.note}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
