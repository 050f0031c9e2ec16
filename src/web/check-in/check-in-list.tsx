import { Check, TriangleAlert } from "lucide-react";
import { confidenceInWords, signedInWords } from "#okr/words.ts";
import { roundedLike, valueWords } from "#web/charts/value-words.ts";
import { ConfidenceMark } from "#web/marks/confidence.tsx";
import { useRowState } from "#web/plan/plan-hooks.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import type { DueCheckIn } from "./due-check-ins.ts";
import type { CheckInRoom } from "./use-check-in-room.ts";
import { lastTimeLabel } from "./words.ts";
import styles from "./check-in-list.module.css";

/** Yours this week: what is done, what is open now, what still waits. */
export function CheckInList({ room }: { readonly room: CheckInRoom }) {
  return (
    <nav className={styles["list"]} aria-labelledby="yours-this-week">
      <h2 id="yours-this-week">Yours this week</h2>
      <ol>
        {room.list.map((due) => (
          <Item key={due.keyResult.id} due={due} room={room} />
        ))}
      </ol>
    </nav>
  );
}

function Item({
  due: { keyResult, doneAt },
  room,
}: {
  readonly due: DueCheckIn<KeyResult>;
  readonly room: CheckInRoom;
}) {
  const state = useRowState(keyResult.id);
  const isNow = room.current?.keyResult.id === keyResult.id;
  const { measure, checkIns } = keyResult;
  const value = doneAt === null ? undefined : checkIns.values[doneAt];
  return (
    <li className={isNow ? styles["now"] : undefined}>
      <button type="button" aria-current={isNow ? "step" : undefined} onClick={() => room.go(keyResult.id)}>
        {doneAt === null ? (
          <i className={isNow ? styles["dot"] : styles["todo"]} />
        ) : (
          <Check className={styles["check"]} size={16} aria-label="Done" />
        )}
        <span>{keyResult.title}</span>
        <span className={styles["value"]}>{value !== undefined && valueWords(measure, value)}</span>
        <small>
          {doneAt === null ? waitingWords(keyResult, room) : <DoneWords keyResult={keyResult} doneAt={doneAt} />}
        </small>
      </button>
      {state?.kind === "failed" && (
        <p className={styles["failed"]}>
          <TriangleAlert size={13} aria-hidden="true" />
          Not sent yet.{" "}
          <button type="button" title={state.sentence} onClick={state.retry}>
            Try again
          </button>
        </p>
      )}
    </li>
  );
}

function waitingWords({ id, measure, checkIns }: KeyResult, { skipped, weekStart, today }: CheckInRoom): string {
  const last = checkIns.values.at(-1);
  const on = checkIns.dates.at(-1);
  const words =
    last === undefined || !on
      ? "First check-in"
      : `${lastTimeLabel(on, weekStart, today)} ${valueWords(measure, last)}`;
  return skipped.has(id) ? `Skipped, ${words.slice(0, 1).toLowerCase()}${words.slice(1)}` : words;
}

function DoneWords({
  keyResult: { measure, checkIns },
  doneAt,
}: {
  readonly keyResult: KeyResult;
  readonly doneAt: number;
}) {
  const confidence = checkIns.confidences[doneAt] ?? "on-track";
  const before = checkIns.values[doneAt - 1];
  const change =
    before === undefined ? 0 : roundedLike(measure, (checkIns.values[doneAt] ?? 0) - before, checkIns.values);
  const isCounted = measure.kind !== "yes-no" && measure.kind !== "recurring" && change !== 0;
  return (
    <span className={styles["done"]}>
      <ConfidenceMark standing={confidence} size={10} />
      {confidenceInWords[confidence]}
      {isCounted && `, ${signedInWords(measure, change)}`}
    </span>
  );
}
