import { ChevronDown } from "lucide-react";
import { CycleRule } from "#web/marks/cycle-rule.tsx";
import { cycleWeekInWords } from "#web/marks/cycle-words.ts";
import { usePlanFrame, useWorkspace, useWorkspaceState } from "./plan-hooks.ts";
import styles from "./cycle-switcher.module.css";

/** The cycle one looks at, with this week in the accent; a list of the others when there are others. */
export function CycleSwitcher({ onChoose }: { readonly onChoose: (cycleId: string) => void }) {
  const { facts } = useWorkspace();
  const { cycle } = usePlanFrame();
  const { cycles } = useWorkspaceState();
  const today = facts.today();
  return (
    <span className={styles["cycle"]}>
      <span className={styles["name"]}>{cycle.name}</span>
      <CycleRule cycle={cycle} today={today} />
      <span className={styles["week"]} aria-hidden="true">
        {cycleWeekInWords(cycle, today)}
      </span>
      {cycles.length > 1 && (
        <>
          <ChevronDown size={14} aria-hidden="true" />
          <select
            aria-label="Cycle"
            className={styles["select"]}
            value={cycle.id}
            onChange={(event) => onChoose(event.target.value)}
          >
            {cycles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
                {one.state === "closed" ? " (closed)" : ""}
              </option>
            ))}
          </select>
        </>
      )}
    </span>
  );
}
