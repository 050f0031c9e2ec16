import { Minus, Plus, TriangleAlert } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { readValue } from "./read-value.ts";
import { unitOf, valueInWords } from "#okr/words.ts";
import { stepOf } from "#web/charts/value-words.ts";
import { entryKindOf } from "./entry.ts";
import type { Typed } from "./drafts.ts";
import type { Current } from "./use-check-in-room.ts";
import { valueQuestion } from "./words.ts";
import styles from "./value-entry.module.css";

type Props = {
  readonly current: Current;
  readonly onType: (typed: Typed) => void;
  readonly onNext: () => void;
  /** S skips and = repeats while nothing has been typed yet. */
  readonly onUntouchedKey: (key: string) => boolean;
  /** Facts beside the field, which describe it. */
  readonly children: ReactNode;
};

/** Where it is today, entered as its measure asks: a number, two numbers, a yes or a no, ticks. */
export function ValueEntry({ current, onType, onNext, onUntouchedKey, children }: Props) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const { entry, reading, refusal, keyResult } = current;
  const kind = entryKindOf(keyResult.measure);
  const error = refusal?.step === "value" ? refusal.sentence : undefined;
  const startText = useRef(entry.value);

  // Focus goes to the value with its text selected, so that digits replace it.
  useEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, [current.isReady]);
  useEffect(() => {
    if (error) first.current?.focus();
  }, [error]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isPlain = !event.metaKey && !event.ctrlKey && !event.altKey;
    if (event.key === "Enter" && isPlain && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onNext();
    } else if (
      isPlain &&
      (event.key === "=" || (entry.value === startText.current && event.currentTarget.type !== "checkbox")) &&
      onUntouchedKey(event.key)
    ) {
      event.preventDefault();
    }
  };
  const wiring = {
    onKeyDown,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": [error && `${id}-error`, `${id}-facts`].filter(Boolean).join(" "),
  };

  return (
    <div className={styles["entry"]} data-kind={kind}>
      <div className={styles["question"]}>
        {kind === "number" && (
          <>
            <label htmlFor={id} className={styles["label"]}>
              {valueQuestion(keyResult.measure)}
            </label>
            <div className={styles["steppers"]}>
              <Stepper current={current} direction={-1} onType={onType} />
              <input
                ref={first}
                id={id}
                className={styles["big"]}
                inputMode="decimal"
                autoComplete="off"
                value={entry.value}
                onChange={(event) => onType({ value: event.target.value })}
                {...wiring}
              />
              <Stepper current={current} direction={1} onType={onType} />
            </div>
            {"isScaled" in reading && reading.isScaled && (
              <p className={styles["readAs"]}>Read as {valueInWords(keyResult.measure, reading.value)}</p>
            )}
          </>
        )}
        {kind === "ratio" && <RatioEntry first={first} {...{ entry, onType, wiring }} />}
        {kind === "yes-no" && (
          <YesNoEntry
            first={first}
            {...{ entry, onType, wiring }}
            name={id}
            question={valueQuestion(keyResult.measure)}
          />
        )}
        {kind === "milestones" && <MilestonesEntry first={first} {...{ current, onType, wiring }} />}
        {error && (
          <p id={`${id}-error`} className={styles["error"]} role="alert">
            <TriangleAlert size={13} aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
      <div id={`${id}-facts`}>{children}</div>
    </div>
  );
}

type Wiring = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string;
};
type Part = {
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: Typed) => void;
  readonly wiring: Wiring;
};

/** One more or one less, in the steps this number is reported in: for thumbs. */
function Stepper({
  current,
  direction,
  onType,
}: {
  readonly current: Current;
  readonly direction: 1 | -1;
  readonly onType: (typed: Typed) => void;
}) {
  const { keyResult, reading } = current;
  const { measure, checkIns } = keyResult;
  const step = stepOf(measure, checkIns.values);
  const from = "value" in reading ? reading.value : (current.lastValue ?? 0);
  const next = Number((from + direction * step).toPrecision(12));
  const Icon = direction > 0 ? Plus : Minus;
  return (
    <button
      type="button"
      className={styles["stepper"]}
      aria-label={`${valueInWords(measure, step)} ${direction > 0 ? "more" : "less"}`}
      onClick={() => onType({ value: typedWords(measure, next) })}
    >
      <Icon size={20} aria-hidden="true" />
    </button>
  );
}

/** The number in words where reading them gives it back, else in plain digits. */
function typedWords(measure: Parameters<typeof valueInWords>[0], value: number): string {
  const words = valueInWords(measure, value);
  return readValue(words, unitOf(measure))?.value === value ? words : String(value);
}

const RatioEntry = ({ first, entry, onType, wiring }: Part & { readonly entry: Current["entry"] }) => (
  <div className={styles["ratio"]}>
    <label>
      <span className={styles["label"]}>How many</span>
      <input
        ref={first}
        className={styles["big"]}
        inputMode="decimal"
        autoComplete="off"
        value={entry.value}
        onChange={(event) => onType({ value: event.target.value })}
        {...wiring}
      />
    </label>
    <label>
      <span className={styles["label"]}>Out of how many</span>
      <input
        className={styles["big"]}
        inputMode="decimal"
        autoComplete="off"
        value={entry.outOf}
        onChange={(event) => onType({ outOf: event.target.value })}
        {...wiring}
      />
    </label>
  </div>
);

type YesNo = Part & { readonly entry: Current["entry"]; readonly name: string; readonly question: string };

const YesNoEntry = ({ first, entry, onType, wiring, name, question }: YesNo) => (
  <fieldset>
    <legend className={styles["label"]}>{question}</legend>
    <div className={styles["yesNo"]}>
      {[true, false].map((isYes) => (
        <label key={String(isYes)} className={styles["choice"]}>
          <input
            ref={isYes === (entry.isYes ?? true) ? first : undefined}
            type="radio"
            name={name}
            className="for-ears"
            checked={entry.isYes === isYes}
            onChange={() => onType({ isYes })}
            {...wiring}
          />
          {isYes ? "Yes" : "Not yet"}
        </label>
      ))}
    </div>
  </fieldset>
);

function MilestonesEntry({ first, current, onType, wiring }: Part & { readonly current: Current }) {
  const { measure } = current.keyResult;
  if (measure.kind !== "milestones") return null;
  const { done } = current.entry;
  const toggle = (key: string): void =>
    onType({ done: done.includes(key) ? done.filter((other) => other !== key) : [...done, key] });
  return (
    <fieldset disabled={!current.isReady}>
      <legend className={styles["label"]}>{valueQuestion(measure)}</legend>
      <ul className={styles["milestones"]}>
        {measure.milestones.map((step, place) => (
          <li key={step.key}>
            <label>
              <input
                ref={place === 0 ? first : undefined}
                type="checkbox"
                checked={done.includes(step.key)}
                onChange={() => toggle(step.key)}
                {...wiring}
              />
              {step.title}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
