import type { KeyResult } from "#web/plan/plan-rows.ts";
import { isUnlikely, shownLikelihood } from "./likelihood-words.ts";
import { useForecast } from "./use-forecast.ts";
import styles from "./forecast.module.css";

/** How likely a key result is to get there, for a list; empty where it is too early to say. */
export function ForecastCell({ keyResult, today }: { readonly keyResult: KeyResult; readonly today: string }) {
  const forecast = useForecast(keyResult, today);
  const words = shownLikelihood(forecast);
  if (words === null) return null;
  return (
    <span className={isUnlikely(forecast) ? styles["unlikely"] : undefined} title={forecast?.because}>
      {words}
    </span>
  );
}
