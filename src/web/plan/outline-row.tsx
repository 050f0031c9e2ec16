import { memo } from "react";
import { InitiativeStateWord } from "#web/marks/initiative-state.tsx";
import { classNames } from "#web/ui/class-names.ts";
import { dueInWords } from "./due-words.ts";
import { KeyResultRow } from "./key-result-row.tsx";
import { ObjectiveRow } from "./objective-row.tsx";
import { usePlanFrame, useRow, useWorkspace } from "./plan-hooks.ts";
import { EmptyCell, Owners } from "./row-parts.tsx";
import type { RowProps } from "./row-parts.tsx";
import { isSameRow } from "./outline.ts";
import type { OutlineRow } from "./outline.ts";
import { InitiativeBar } from "./week-axis-drawing.tsx";
import columns from "./columns.module.css";
import styles from "./row.module.css";

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
      <div role="gridcell" className={columns["axis"]}>
        <InitiativeBar initiative={initiative} cycle={cycle} />
      </div>
      <EmptyCell className={columns["forecastCell"]} />
      <div role="gridcell" className={columns["ownerCell"]}>
        <Owners ids={[initiative.ownerId]} size="small" />
      </div>
      <div role="gridcell" className={classNames(columns["dueCell"], columns["right"], styles["faint"])}>
        {initiative.endsOn && dueInWords(initiative.endsOn, cycle, today)}
      </div>
    </>
  );
}

type CellsProps = Omit<RowProps<never>, "row"> & { readonly row: OutlineRow };

function Cells({ row, ...given }: CellsProps) {
  switch (row.kind) {
    case "band":
      return <BandRow {...given} row={row} />;
    case "objective":
      return <ObjectiveRow {...given} row={row} />;
    case "key-result":
      return <KeyResultRow {...given} row={row} />;
    case "initiative":
      return <InitiativeRow {...given} row={row} />;
  }
}

/** The cells of one line of the outline; drawn again only when the line or its own facts change. */
export const RowCells = memo(
  Cells,
  (before, after) =>
    before.isEditing === after.isEditing &&
    before.isAtHand === after.isAtHand &&
    before.deeds === after.deeds &&
    isSameRow(before.row, after.row),
);
