import { dayInWords } from "#okr/words.ts";
import type { ChartCheckIn } from "#web/charts/progress-chart-shape.ts";
import { SmallChart } from "#web/charts/small-chart.tsx";
import { usePlanFrame, useRow, useRows, useWorkspaceState } from "#web/plan/plan-hooks.ts";
import type { Current } from "./use-check-in-room.ts";
import styles from "./check-in-context.module.css";

type Props = { readonly current: Current; readonly today: string };

/** What helps to answer: the way so far, what was said last time, and what the initiatives say. */
export function CheckInContext({ current, today }: Props) {
  const { cycle } = usePlanFrame();
  const { keyResult, reading } = current;
  const { dates, values, confidences } = keyResult.checkIns;
  const checkIns: ChartCheckIn[] = dates.map((on, index) => ({
    on,
    value: values[index] ?? 0,
    confidence: confidences[index] ?? "on-track",
    note: "",
  }));
  const isDrawn = keyResult.measure.kind !== "yes-no" && keyResult.measure.kind !== "find-baseline";
  return (
    <aside className={styles["context"]} aria-label="What helps to answer">
      {isDrawn && (
        <section className={styles["soFar"]}>
          <h2>So far</h2>
          <SmallChart
            title={keyResult.title}
            {...{ keyResult, checkIns, cycle, today }}
            entered={"value" in reading ? reading.value : null}
          />
        </section>
      )}
      <LastTime current={current} today={today} />
      <SinceThen keyResultId={keyResult.id} />
    </aside>
  );
}

function LastTime({ current: { last }, today }: Props) {
  const { me } = useWorkspaceState();
  const person = useRow("person", last?.personId);
  if (!last || (last.note === "" && last.blocker === "")) return null;
  const isYou = last.personId === me?.person.id;
  return (
    <section>
      <h2>{isYou ? "What you said last time" : "What was said last time"}</h2>
      {last.note && <p>{last.note}</p>}
      {last.blocker && <p>Blocked by: {last.blocker}</p>}
      <p className={styles["who"]}>
        {isYou ? "You" : (person?.name ?? "Someone who left")}, {dayInWords(last.on, today)}
      </p>
    </section>
  );
}

function SinceThen({ keyResultId }: { readonly keyResultId: string }) {
  const initiatives = useRows("initiative");
  const telling = initiatives.filter(
    (one) => one.note !== "" && one.bets.some((bet) => bet.keyResultId === keyResultId),
  );
  if (telling.length === 0) return null;
  return (
    <section>
      <h2>Since then</h2>
      {telling.map((one) => (
        <p key={one.id}>
          <b>{one.title}</b> {one.note}
        </p>
      ))}
      <p className={styles["who"]}>From initiatives betting on this</p>
    </section>
  );
}
