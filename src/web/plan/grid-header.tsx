import { memo } from "react";
import { classNames } from "#web/ui/class-names.ts";
import { usePlanFrame, useWorkspace } from "./plan-hooks.ts";
import { WeekRuler } from "./week-axis-drawing.tsx";
import columns from "./columns.module.css";
import styles from "./plan-grid.module.css";

/** What the columns are; not on a phone, which has one. */
export const GridHeader = memo(function GridHeader() {
  const { cycle } = usePlanFrame();
  const { facts } = useWorkspace();
  return (
    <div role="rowgroup" className={styles["header"]}>
      <div role="row" className={columns["columns"]} aria-rowindex={1}>
        <span role="columnheader">Objectives, key results and initiatives</span>
        <span role="columnheader" className={styles["headProgress"]}>
          Progress to target
        </span>
        <span role="columnheader">Confidence</span>
        <span role="columnheader" className={columns["axis"]}>
          <WeekRuler cycle={cycle} today={facts.today()} />
        </span>
        <span role="columnheader" className={classNames(columns["forecastCell"], columns["right"])}>
          Forecast
        </span>
        <span role="columnheader" className={columns["ownerCell"]}>
          Owner
        </span>
        <span role="columnheader" className={classNames(columns["dueCell"], columns["right"])}>
          Due
        </span>
      </div>
    </div>
  );
});
