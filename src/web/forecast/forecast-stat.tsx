import type { KeyResult } from "#web/plan/plan-rows.ts";
import { chanceWords } from "./chance-words.ts";
import { disagreementWords, isUnlikely, likelihoodWords } from "./likelihood-words.ts";
import { useForecast } from "./use-forecast.ts";
import styles from "./forecast.module.css";

/** What will probably come of a key result, as one more of its facts; in words where there is no number. */
export function ForecastStat({ keyResult, today }: { readonly keyResult: KeyResult; readonly today: string }) {
  const forecast = useForecast(keyResult, today);
  if (!forecast || forecast.state === "none") return null;
  const { state, likelihood, because } = forecast;
  const disagreement = disagreementWords(keyResult.checkIns.confidences.at(-1) ?? null, likelihood);
  return (
    <div>
      <dt>Forecast</dt>
      {state === "forecast" && likelihood !== null ? (
        <dd title={because}>
          <span className={isUnlikely(forecast) ? styles["unlikely"] : undefined}>{likelihoodWords(likelihood)}</span>{" "}
          <small>{disagreement ?? chanceWords(keyResult, today)}</small>
        </dd>
      ) : (
        <dd className={styles["sentence"]}>{because}</dd>
      )}
    </div>
  );
}
