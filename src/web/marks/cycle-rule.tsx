import { weekOf } from "#okr/cycle.ts";
import type { Cycle } from "#okr/cycle.ts";
import { cycleWeekInWords } from "./cycle-words.ts";
import styles from "./cycle-rule.module.css";

const pitch = 8;
/** A year has too many weeks for ticks; it shows months' worth of them. */
const mostTicks = 26;

/** The cycle's weeks as ticks, this week in the accent. */
export function CycleRule({
  cycle,
  today,
}: {
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  readonly today: string;
}) {
  const { week, weeks } = weekOf(cycle, today);
  const weeksPerTick = Math.ceil(weeks / mostTicks);
  const ticks = Math.ceil(weeks / weeksPerTick);
  const now = Math.ceil(week / weeksPerTick);
  return (
    <svg
      className={styles["rule"]}
      width={ticks * pitch}
      height="16"
      viewBox={`0 0 ${ticks * pitch} 16`}
      role="img"
      aria-label={cycleWeekInWords(cycle, today)}
    >
      {Array.from({ length: ticks }, (_, at) =>
        at + 1 === now ? (
          <rect key={at} className={styles["now"]} x={at * pitch} y="2" width="6" height="12" rx="1" />
        ) : (
          <rect
            key={at}
            className={at + 1 < now ? styles["past"] : styles["ahead"]}
            x={at * pitch}
            y="5"
            width="6"
            height="6"
            rx="1"
          />
        ),
      )}
    </svg>
  );
}
