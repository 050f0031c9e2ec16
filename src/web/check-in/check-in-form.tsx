import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Confidence } from "#okr/check-in.ts";
import { dayInWords, signedInWords } from "#okr/words.ts";
import { roundedLike, valueWords } from "#web/charts/value-words.ts";
import { useRow } from "#web/plan/plan-hooks.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfidenceChoice } from "./confidence-choice.tsx";
import type { CheckInRoom, Current, Refusal } from "./use-check-in-room.ts";
import { ValueEntry } from "./value-entry.tsx";
import { ValueRuler } from "./value-ruler.tsx";
import { confidenceQuestion, holdsWords, lastTimeLabel, toPaceWords } from "./words.ts";
import styles from "./check-in-form.module.css";

type Props = { readonly room: CheckInRoom; readonly current: Current; readonly onSave: () => void };

/** One key result: value, confidence, note, each left with Enter; the last Enter saves. */
export function CheckInForm({ room, current, onSave }: Props) {
  const { keyResult, entry, refusal, pace, lastValue } = current;
  const objective = useRow("objective", keyResult.objectiveId);
  const choice = useRef<HTMLFieldSetElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const entered = "value" in current.reading ? current.reading.value : null;
  const reported = keyResult.checkIns.values;

  const focusChoice = (): void => {
    const inputs = choice.current?.querySelectorAll("input");
    ([...(inputs ?? [])].find((input) => input.checked) ?? inputs?.[0])?.focus();
  };
  useEffect(() => {
    if (refusal?.step === "confidence") focusChoice();
  }, [refusal]);

  const onUntouchedKey = (key: string): boolean => {
    if (key === "=" && lastValue !== null) {
      room.sameAsLast();
      note.current?.focus();
      return true;
    }
    if (key.toLowerCase() !== "s") return false;
    room.skip();
    return true;
  };
  const onNoteKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSave();
  };

  return (
    <>
      <p className={styles["objective"]}>{objective?.title}</p>
      <h2 className={styles["title"]}>{keyResult.title}</h2>
      {refusal?.step === "save" && <NotSaved refusal={refusal} />}
      <ValueEntry current={current} onType={room.type} onNext={focusChoice} onUntouchedKey={onUntouchedKey}>
        <Facts room={room} current={current} entered={entered} />
      </ValueEntry>
      <ValueRuler {...{ keyResult, entered, pace, reported }} last={lastValue} today={room.today} />
      <ConfidenceChoice
        question={confidenceQuestion(keyResult, room.today)}
        value={entry.confidence}
        lastTime={keyResult.checkIns.confidences.at(-1) ?? null}
        error={refusal?.step === "confidence" ? refusal.sentence : undefined}
        focusRef={choice}
        onChoose={(confidence: Confidence) => room.type({ confidence })}
        onNext={() => note.current?.focus()}
      />
      <label className={styles["question"]} htmlFor="check-in-note">
        Would we do anything differently? <small>One sentence is enough</small>
      </label>
      <textarea
        ref={note}
        id="check-in-note"
        className={styles["note"]}
        maxLength={5000}
        value={entry.note}
        onChange={(event) => room.type({ note: event.target.value })}
        onKeyDown={onNoteKey}
      />
      <div className={styles["blocker"]}>
        <Button size="small" aria-pressed={!entry.isBlocked} onClick={() => room.type({ isBlocked: !entry.isBlocked })}>
          {!entry.isBlocked && <Check size={14} aria-hidden="true" />}
          Nothing is blocking this
        </Button>
        {entry.isBlocked && (
          <input
            className={styles["blockerText"]}
            aria-label="What is blocking this?"
            placeholder="What is blocking this?"
            maxLength={1000}
            value={entry.blocker}
            onChange={(event) => room.type({ blocker: event.target.value })}
          />
        )}
      </div>
    </>
  );
}

const NotSaved = ({ refusal }: { readonly refusal: Refusal }) => (
  <p className={styles["notSaved"]} role="alert">
    This check-in was not saved. {refusal.sentence} What you typed is kept.
  </p>
);

type FactsProps = { readonly room: CheckInRoom; readonly current: Current; readonly entered: number | null };

/** Last time, the change since, and the way to pace, as they are typed. */
function Facts({ room, current, entered }: FactsProps) {
  const { keyResult, lastValue, lastOn, pace } = current;
  const { measure, checkIns } = keyResult;
  const change =
    entered !== null && lastValue !== null
      ? roundedLike(measure, entered - lastValue, [...checkIns.values, entered])
      : null;
  const holds = entered === null ? undefined : holdsWords(measure, entered);
  const toPace = entered !== null && pace !== null ? toPaceWords(measure, entered, pace, checkIns.values) : undefined;
  const isCounted = measure.kind !== "yes-no" && measure.kind !== "recurring";
  return (
    <dl className={styles["facts"]}>
      {lastValue !== null && lastOn && (
        <div>
          <dt>{lastTimeLabel(lastOn, room.weekStart, room.today)}</dt>
          <dd>{valueWords(measure, lastValue)}</dd>
        </div>
      )}
      {lastValue === null && (
        <div>
          <dt>First check-in</dt>
          <dd>{dayInWords(room.today)}</dd>
        </div>
      )}
      {change !== null && isCounted && (
        <div>
          <dt>Change</dt>
          <dd>{signedInWords(measure, change)}</dd>
        </div>
      )}
      {toPace && (
        <div>
          <dt>{toPace.label}</dt>
          <dd>{toPace.words}</dd>
        </div>
      )}
      {holds && (
        <div>
          <dt>Now</dt>
          <dd>{holds}</dd>
        </div>
      )}
    </dl>
  );
}
