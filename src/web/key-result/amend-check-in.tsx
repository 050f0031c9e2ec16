import { useEffect, useId, useRef, useState } from "react";
import type { FormEvent } from "react";
import { problemOf } from "#client/client.ts";
import { confidences } from "#okr/check-in.ts";
import { confidenceInWords, dayInWords } from "#okr/words.ts";
import { entryFrom, entryKindOf, readingOf } from "#web/check-in/entry.ts";
import type { Entry } from "#web/check-in/entry.ts";
import { withCheckIn, withoutCheckIn } from "#web/plan/check-in-series.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { CheckIn, KeyResult } from "#web/plan/plan-rows.ts";
import { useKeys } from "#web/shell/keys.ts";
import { Button } from "#web/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#web/ui/field.tsx";
import { showToast } from "#web/ui/toast-line.ts";
import styles from "./sections.module.css";

type Props = { readonly keyResult: KeyResult; readonly checkIn: CheckIn; readonly onDone: () => void };

/** Corrects a check-in, within a day of making it. */
export function AmendCheckIn({ keyResult, checkIn, onDone }: Props) {
  const store = useWorkspace();
  const { measure } = keyResult;
  const [entry, setEntry] = useState<Entry>(() => ({
    ...entryFrom(measure, checkIn),
    note: checkIn.note,
    blocker: checkIn.blocker,
  }));
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [key] = useState(() => store.newKey());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  useKeys("Correct a check-in", [{ keys: "Escape", label: "Leave it as it was", run: onDone, whileTyping: true }]);
  const type = (change: Partial<Entry>): void => {
    setEntry({ ...entry, ...change });
    setRefusal(undefined);
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reading = readingOf(measure, entry, checkIn);
    if ("refusal" in reading) return setRefusal(reading.refusal);
    const confidence = entry.confidence ?? checkIn.confidence;
    const now = { on: checkIn.on, value: reading.value, confidence };
    const { facts } = store;
    const expectation = facts.expect([
      {
        noun: "key-result",
        id: keyResult.id,
        change: (row) => ({ ...row, checkIns: withCheckIn(withoutCheckIn(row.checkIns, checkIn), now) }),
      },
    ]);
    setBusy(true);
    try {
      const asked = {
        checkInId: checkIn.id,
        ...reading.reported,
        confidence,
        note: entry.note,
        blocker: entry.blocker,
      };
      const saved = await store.client.checkIns.amend(asked, {
        context: { ifMatch: checkIn.version, idempotencyKey: key },
      });
      expectation.confirmWhenTold(saved.id, saved.version);
      showToast({ text: "Check-in corrected" });
      onDone();
    } catch (error) {
      expectation.rollBack();
      setRefusal(problemOf(error).sentence);
      setBusy(false);
    }
    return undefined;
  };

  return (
    <form
      ref={form}
      className={styles["amend"]}
      aria-label={`Correct the check-in of ${dayInWords(checkIn.on)}`}
      onSubmit={(event) => void save(event)}
    >
      <div className={styles["pair"]}>
        <Value {...{ keyResult, entry, type, refusal }} />
        <SelectField
          label="Confidence"
          value={entry.confidence ?? ""}
          onChange={(event) => type({ confidence: confidences.find((one) => one === event.target.value) ?? null })}
        >
          {confidences.map((confidence) => (
            <option key={confidence} value={confidence}>
              {confidenceInWords[confidence]}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea
        label="Note"
        value={entry.note}
        maxLength={5000}
        onChange={(event) => type({ note: event.target.value })}
      />
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={isBusy && "Saving"}>
          Save
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type ValueProps = {
  readonly keyResult: KeyResult;
  readonly entry: Entry;
  readonly type: (change: Partial<Entry>) => void;
  readonly refusal: string | undefined;
};

function Value({ keyResult: { measure }, entry, type, refusal }: ValueProps) {
  const name = useId();
  switch (entryKindOf(measure)) {
    case "number":
      return (
        <TextField
          label="Value"
          inputMode="decimal"
          error={refusal}
          value={entry.value}
          onChange={(event) => type({ value: event.target.value })}
        />
      );
    case "ratio":
      return (
        <>
          <TextField
            label="How many"
            inputMode="decimal"
            error={refusal}
            value={entry.value}
            onChange={(event) => type({ value: event.target.value })}
          />
          <TextField
            label="Out of how many"
            inputMode="decimal"
            value={entry.outOf}
            onChange={(event) => type({ outOf: event.target.value })}
          />
        </>
      );
    case "yes-no":
      return (
        <SelectField
          label="Is it done?"
          error={refusal}
          value={entry.isYes ? "yes" : "no"}
          onChange={(event) => type({ isYes: event.target.value === "yes" })}
        >
          <option value="yes">Yes</option>
          <option value="no">Not yet</option>
        </SelectField>
      );
    case "milestones":
      return (
        <fieldset>
          <legend className={styles["legend"]}>Which are done?</legend>
          {measure.kind === "milestones" &&
            measure.milestones.map(({ key, title }) => (
              <label key={key} className={styles["tick"]}>
                <input
                  type="checkbox"
                  name={name}
                  checked={entry.done.includes(key)}
                  onChange={() =>
                    type({
                      done: entry.done.includes(key)
                        ? entry.done.filter((other) => other !== key)
                        : [...entry.done, key],
                    })
                  }
                />
                {title}
              </label>
            ))}
          {refusal && <p role="alert">{refusal}</p>}
        </fieldset>
      );
  }
}
