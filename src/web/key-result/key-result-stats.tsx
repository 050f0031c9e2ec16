import { confidenceInWords, dayInWords } from "#okr/words.ts";
import { linesOf } from "#web/charts/measure-lines.ts";
import { endWords, valueWords } from "#web/charts/value-words.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { classNames } from "#web/ui/class-names.ts";
import { changeWords, confidenceSince, paceFact } from "./key-result-facts.ts";
import { ForecastStat } from "#web/forecast/forecast-stat.tsx";
import styles from "./key-result-stats.module.css";

/** The facts of today: the last check-in, pace, confidence, and what will probably come of it. */
export function KeyResultStats({ keyResult, today }: { readonly keyResult: KeyResult; readonly today: string }) {
  const { measure, checkIns } = keyResult;
  const value = checkIns.values.at(-1);
  const on = checkIns.dates.at(-1);
  const { baseline } = linesOf(measure);
  const pace = paceFact(keyResult, today);
  const since = confidenceSince(checkIns);
  return (
    <dl className={styles["stats"]}>
      <div>
        <dt>
          {on ? (
            <>
              <span className={styles["lead"]}>Last check-in, </span>
              {dayInWords(on, today)}
            </>
          ) : (
            "No check-ins yet"
          )}
        </dt>
        <dd>
          {value === undefined ? (baseline === null ? "–" : endWords(measure, baseline)) : valueWords(measure, value)}{" "}
          <small>
            {value === undefined
              ? baseline !== null && "at the start"
              : changeWords(keyResult, checkIns.values.length - 1)}
          </small>
        </dd>
      </div>
      {pace && (
        <div>
          <dt>{pace.label}</dt>
          <dd>
            {pace.value} <small>{pace.words}</small>
          </dd>
        </div>
      )}
      <div>
        <dt>Confidence</dt>
        <dd>
          <span className={classNames(styles["confidence"], styles[since?.confidence ?? "not-started"])}>
            <ConfidenceMark standing={since?.confidence ?? "not-started"} size={16} />
            {confidenceInWords[since?.confidence ?? "not-started"]}
          </span>{" "}
          {since && <small>since {dayInWords(since.on, today)}</small>}
        </dd>
      </div>
      <ForecastStat keyResult={keyResult} today={today} />
    </dl>
  );
}
