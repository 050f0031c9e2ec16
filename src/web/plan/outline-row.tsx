import { memo } from "react";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { dueInWords } from "./due-words.ts";
import { KeyResultRow } from "./key-result-row.tsx";
import { ObjectiveRow } from "./objective-row.tsx";
import { usePlanFrame, useRow, useWorkspace } from "./plan-hooks.ts";
import { EmptyCell, Owners } from "./row-parts.tsx";
import type { RowDeeds, RowProps } from "./row-parts.tsx";
import { isSameRow } from "./outline.ts";
import type { OutlineRow } from "./outline.ts";
import { InitiativeBar } from "./week-axis-drawing.tsx";
import styles from "./plan.module.css";

function BandRow({ row: { about, id } }: RowProps<"band">) {
  const team = useRow("team", about === "team" ? id : null);
  const person = useRow("person", about === "team" ? team?.leadId : id);
  const [name, beside] = about === "team" ? [team?.name, person?.name] : [person?.name ?? "No owner", person?.title];
  return (
    <span role="gridcell">
      <b>{name}</b> {beside}
    </span>
  );
}

function InitiativeRow({ row }: RowProps<"initiative">) {
  const { facts } = useWorkspace();
  const initiative = useRow("initiative", row.id);
  const { cycle } = usePlanFrame();
  if (!initiative) return null;
  const today = facts.today();
  return (
    <>
      <div className={styles["title"]} role="gridcell">
        {!row.isUnderLast && <i className={styles["rail"]} />}
        <i className={styles["rung"]} />
        <span className={styles["words"]} title={initiative.title}>
          {initiative.title}
        </span>
      </div>
      <div role="gridcell" className={styles["under"]}>
        <InitiativeStateWord state={initiative.state} />
      </div>
      <EmptyCell />
      <div role="gridcell" className={styles["axis"]}>
        <InitiativeBar initiative={initiative} cycle={cycle} />
      </div>
      <EmptyCell className={styles["forecastCell"]} />
      <div role="gridcell" className={styles["ownerCell"]}>
        <Owners ids={[initiative.ownerId]} size="small" />
      </div>
      <div role="gridcell" className={classNames(styles["dueCell"], styles["right"], styles["faint"])}>
        {initiative.endsOn && dueInWords(initiative.endsOn, cycle, today)}
      </div>
    </>
  );
}

type CellsProps = { readonly row: OutlineRow; readonly isEditing: boolean; readonly deeds: RowDeeds };

function Cells({ row, isEditing, deeds }: CellsProps) {
  switch (row.kind) {
    case "band":
      return <BandRow {...{ row, isEditing, deeds }} />;
    case "objective":
      return <ObjectiveRow {...{ row, isEditing, deeds }} />;
    case "key-result":
      return <KeyResultRow {...{ row, isEditing, deeds }} />;
    case "initiative":
      return <InitiativeRow {...{ row, isEditing, deeds }} />;
  }
}

/** The cells of one line of the outline; drawn again only when the line or its own facts change. */
export const RowCells = memo(
  Cells,
  (before, after) =>
    before.isEditing === after.isEditing && before.deeds === after.deeds && isSameRow(before.row, after.row),
);
