import { TriangleAlert } from "lucide-react";
import { useId } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { confidences } from "#okr/check-in.ts";
import type { Confidence } from "#okr/check-in.ts";
import { confidenceInWords } from "#okr/words.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import styles from "./confidence-choice.module.css";

type Props = {
  readonly question: string;
  readonly value: Confidence | null;
  readonly lastTime: Confidence | null;
  readonly error: string | undefined;
  readonly focusRef: RefObject<HTMLFieldSetElement | null>;
  readonly onChoose: (confidence: Confidence) => void;
  readonly onNext: () => void;
};

/** What you believe: three large choices, with the keys 1, 2 and 3. */
export function ConfidenceChoice({ question, value, lastTime, error, focusRef, onChoose, onNext }: Props) {
  const name = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    onNext();
  };
  return (
    <fieldset ref={focusRef} className={styles["choices"]} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{question}</legend>
      <div className={styles["options"]}>
        {confidences.map((confidence, place) => (
          <label key={confidence} className={styles["option"]} data-confidence={confidence}>
            <input
              type="radio"
              className="for-ears"
              name={name}
              checked={value === confidence}
              onChange={() => onChoose(confidence)}
              onKeyDown={onKeyDown}
            />
            <ConfidenceMark standing={confidence} size={14} />
            <span>{confidenceInWords[confidence]}</span>
            {lastTime === confidence && <small>as last time</small>}
            <Kbd>{place + 1}</Kbd>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={styles["error"]} role="alert">
          <TriangleAlert size={13} aria-hidden="true" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
