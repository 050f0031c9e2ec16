import { measureKinds, periods, unitKinds } from "#okr/measure.ts";
import type { MeasureKind, Period, UnitKind } from "#okr/measure.ts";
import { SelectField, TextArea, TextField } from "#web/ui/field.tsx";
import { kindWords, unitWords } from "./measure-form.ts";
import type { DraftErrors, MeasureDraft } from "./measure-form.ts";
import styles from "./measure-fields.module.css";

type Props = {
  readonly draft: MeasureDraft;
  readonly errors: DraftErrors;
  readonly onChange: (change: Partial<MeasureDraft>) => void;
};

const hasUnit = (kind: MeasureKind): boolean => kind !== "yes-no" && kind !== "milestones";

/** The fields of a measure: only those its kind needs. */
export function MeasureFields({ draft, errors, onChange }: Props) {
  const words = kindWords[draft.kind];
  const unit = unitWords[draft.unit];
  return (
    <>
      <div className={styles["pair"]}>
        <SelectField
          label="How it counts"
          value={draft.kind}
          onChange={(event) => onChange({ kind: event.target.value as MeasureKind })}
        >
          {measureKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind].choice}
            </option>
          ))}
        </SelectField>
        {hasUnit(draft.kind) && (
          <SelectField
            label="Unit"
            value={draft.unit}
            onChange={(event) => onChange({ unit: event.target.value as UnitKind })}
          >
            {unitKinds.map((kind) => (
              <option key={kind} value={kind}>
                {unitWords[kind].choice}
              </option>
            ))}
          </SelectField>
        )}
        {hasUnit(draft.kind) && unit.label && (
          <TextField
            label={unit.label}
            value={draft.label}
            placeholder={unit.example}
            maxLength={40}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        )}
      </div>
      {(words.from ?? words.to) && (
        <div className={styles["pair"]}>
          {words.from && (
            <TextField
              label={words.from}
              inputMode="decimal"
              autoComplete="off"
              value={draft.from}
              error={errors.from}
              onChange={(event) => onChange({ from: event.target.value })}
            />
          )}
          {words.to && (
            <TextField
              label={words.to}
              inputMode="decimal"
              autoComplete="off"
              value={draft.to}
              error={errors.to}
              onChange={(event) => onChange({ to: event.target.value })}
            />
          )}
          {draft.kind === "recurring" && (
            <SelectField
              label="Every"
              value={draft.period}
              onChange={(event) => onChange({ period: event.target.value as Period })}
            >
              {periods.map((period) => (
                <option key={period} value={period}>
                  {period}
                </option>
              ))}
            </SelectField>
          )}
        </div>
      )}
      {draft.kind === "milestones" && (
        <TextArea
          label="Steps"
          rows={4}
          hint="One step a line."
          value={draft.steps}
          error={errors.steps}
          onChange={(event) => onChange({ steps: event.target.value })}
        />
      )}
      {draft.kind === "find-baseline" && (
        <div className={styles["pair"]}>
          <TextField
            label="How it will be measured"
            value={draft.how}
            maxLength={300}
            onChange={(event) => onChange({ how: event.target.value })}
          />
          <TextField
            label="Known by"
            type="date"
            value={draft.by}
            error={errors.by}
            onChange={(event) => onChange({ by: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
