import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { dayInWords } from "#okr/words.ts";
import { useRow, useRows } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import { Standing } from "#web/plan/row-parts.tsx";
import type { KeyResultLine } from "./draft.ts";
import { measureFact, readLine } from "./line-reading.ts";
import { draftFrom, measureOf } from "./measure-form.ts";
import { MeasureFields } from "./measure-fields.tsx";
import styles from "./write.module.css";
import type { SheetState } from "./use-sheet.ts";

/** The facts of a key result that is in the plan; its page is where they are changed. */
export function SavedFacts({ row }: { readonly row: KeyResult }) {
  const owner = useRow("person", row.ownerId);
  return (
    <div className={styles["facts"]}>
      <span>
        <Link to="/key-results/$keyResultId" params={{ keyResultId: row.id }}>
          {measureFact(row.measure)}
        </Link>
      </span>
      <span>by {dayInWords(row.dueOn, row.startsOn)}</span>
      <span>{owner?.name ?? "Nobody yet"}</span>
      <Standing id={row.id}>{null}</Standing>
    </div>
  );
}

type Props = {
  readonly line: KeyResultLine;
  readonly number: number;
  readonly state: SheetState;
  readonly onChange: (change: Partial<KeyResultLine>) => void;
};

/** The facts of a line: what it lacks, how it is measured, by when and whose; each changed where it stands. */
export function LineFacts({ line, number, state, onChange }: Props) {
  const { cycle, ownerId } = state;
  const [isOpen, setOpen] = useState(false);
  const people = useRows("person").filter((one) => one.isActive);
  const read = readLine(line, cycle);
  if (line.text.trim() === "" && !line.measure) return null;
  const chosenOwner = line.ownerId === undefined ? (ownerId ?? "") : (line.ownerId ?? "");
  // What lacks its numbers says nothing yet of how it will count.
  const fact =
    (read.stops !== null || read.missing) && read.measure.kind === "yes-no"
      ? "How it counts"
      : measureFact(read.measure);
  const fields = line.measure ?? draftFrom(read.measure, read.dueOn);
  const measured = line.measure ? measureOf(line.measure) : null;
  return (
    <>
      <div className={styles["facts"]}>
        {read.missing && <span className={styles["missing"]}>{read.missing}</span>}
        <span>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={`How key result ${number} is measured: ${fact}`}
            onClick={() => setOpen(!isOpen)}
          >
            {fact}
          </button>
        </span>
        <span>by {dayInWords(read.dueOn, cycle.startsOn)}</span>
        <span className={styles["owner"]}>
          <span aria-hidden="true">{people.find(({ id }) => id === chosenOwner)?.name ?? "Nobody yet"}</span>
          <select
            aria-label={`Owner of key result ${number}`}
            value={chosenOwner}
            onChange={(event) => onChange({ ownerId: event.target.value || null })}
          >
            <option value="">Nobody yet</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
      </div>
      {isOpen && (
        <div className={styles["measure"]} role="group" aria-label={`How key result ${number} is measured`}>
          <MeasureFields
            draft={fields}
            errors={measured && "errors" in measured ? measured.errors : {}}
            onChange={(change) => onChange({ measure: { ...fields, ...change } })}
          />
          {line.measure && (
            <button
              type="button"
              className="link"
              onClick={() => {
                onChange({ measure: undefined });
                setOpen(false);
              }}
            >
              Take it from the words again
            </button>
          )}
        </div>
      )}
    </>
  );
}
