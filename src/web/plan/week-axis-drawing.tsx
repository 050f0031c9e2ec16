import type { Cycle } from "#okr/cycle.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { InitiativeState } from "#okr/initiative.ts";
import { dayInWords } from "#okr/words.ts";
import type { Initiative } from "./plan-rows.ts";
import { axisWidth, barOf, weekTicks, xOf } from "./week-axis.ts";
import styles from "./week-axis.module.css";

/** The ruler every sparkline and bar under it is read against. */
export function WeekRuler({ cycle, today }: { readonly cycle: Cycle; readonly today: string }) {
  const isNow = today >= cycle.startsOn && today < cycle.endsBefore;
  const now = xOf(cycle, today);
  return (
    <svg
      width={axisWidth}
      height="32"
      viewBox={`0 0 ${axisWidth} 32`}
      role="img"
      aria-label={`${dayInWords(cycle.startsOn)} to ${dayInWords(lastDayOf(cycle))}`}
    >
      <text className={styles["rulerText"]} x="4" y="12">
        {dayInWords(cycle.startsOn)}
      </text>
      <text className={styles["rulerText"]} x={axisWidth - 4} y="12" textAnchor="end">
        {dayInWords(lastDayOf(cycle))}
      </text>
      {weekTicks(cycle).map((x) => (
        <line key={x} className={styles["rulerTick"]} x1={x} x2={x} y1="26" y2="31" />
      ))}
      <line className={styles["rulerTick"]} x1={axisWidth - 4} x2={axisWidth - 4} y1="26" y2="31" />
      {isNow && <line className={styles["rulerNow"]} x1={now} x2={now} y1="22" y2="31" />}
    </svg>
  );
}

const lookOf: Readonly<Record<InitiativeState, string>> = {
  proposed: "barAhead",
  planned: "barAhead",
  running: "barRunning",
  "doubled-down": "barDoubled",
  done: "barOver",
  stopped: "barOver",
};

/** An initiative on the shared axis: when the work is. */
export function InitiativeBar({ initiative, cycle }: { readonly initiative: Initiative; readonly cycle: Cycle }) {
  const bar = barOf(cycle, initiative);
  if (!bar) return null;
  const words = [initiative.startsOn, initiative.endsOn]
    .filter((date) => date !== null)
    .map((date) => dayInWords(date));
  const isAhead = lookOf[initiative.state] === "barAhead";
  return (
    <svg width={axisWidth} height="20" viewBox={`0 0 ${axisWidth} 20`} role="img" aria-label={words.join(" to ")}>
      <rect
        className={styles[lookOf[initiative.state]]}
        x={bar.x + (isAhead ? 0.5 : 0)}
        y={isAhead ? 7.5 : 8}
        width={bar.width}
        height={isAhead ? 5 : 4}
        rx="1"
      />
    </svg>
  );
}
