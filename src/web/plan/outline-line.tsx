import { memo, useState } from "react";
import type { MouseEvent } from "react";
import { classNames } from "#web/ui/class-names.ts";
import { hasRowsUnder } from "./cursor.ts";
import type { Drop } from "./drop-target.ts";
import type { OutlineRow } from "./outline.ts";
import { RowCells } from "./outline-row.tsx";
import type { RowDeeds } from "./row-parts.tsx";
import columns from "./columns.module.css";
import styles from "./row.module.css";

/** What a line does with the pointer and the focus; the same functions as long as the outline lives. */
export type LineDeeds = {
  /** Clicked with a modifier that selects. */
  readonly select: (place: number, how: "stretch" | "one") => void;
  readonly enter: (row: OutlineRow) => void;
};

type Props = {
  readonly row: OutlineRow;
  readonly place: number;
  readonly start: number;
  readonly size: number;
  readonly isTabStop: boolean;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly drop: Drop["edge"] | null;
  /** No pointer could rest on it: what can be done with it is shown always. */
  readonly isTouch: boolean;
  readonly deeds: RowDeeds;
  readonly lineDeeds: LineDeeds;
};

const levels: Readonly<Record<OutlineRow["kind"], number>> = { band: 1, objective: 2, "key-result": 3, initiative: 4 };

const isSelectable = (row: OutlineRow): boolean => row.kind === "objective" || row.kind === "key-result";

const lookOf = (row: OutlineRow): string =>
  classNames(
    styles["row"],
    row.kind === "band" ? styles["band"] : columns["columns"],
    row.kind === "objective" && classNames(styles["objective"], row.isOpen ? styles["open"] : styles["closed"]),
    row.kind === "key-result" && styles["keyResult"],
    row.kind === "initiative" && styles["initiative"],
    "isLast" in row && row.isLast && styles["last"],
    row.kind !== "band" && row.endsBlock && styles["ends"],
  );

/** One line of the outline in its place; drawn again only when something about itself changes. */
export const OutlineLine = memo(function OutlineLine({
  row,
  place,
  start,
  size,
  isTabStop,
  isCursor,
  isSelected,
  isEditing,
  drop,
  isTouch,
  deeds,
  lineDeeds,
}: Props) {
  const [isPointedAt, setPointedAt] = useState(false);
  function onClick(event: MouseEvent): void {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) return;
    event.preventDefault();
    lineDeeds.select(place, event.shiftKey ? "stretch" : "one");
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      data-key={row.key}
      role="row"
      aria-level={levels[row.kind]}
      aria-rowindex={place + 2}
      aria-selected={isSelectable(row) ? isSelected : undefined}
      aria-expanded={hasRowsUnder(row) && "isOpen" in row ? row.isOpen : undefined}
      tabIndex={row.kind === "band" ? undefined : isTabStop ? 0 : -1}
      className={classNames(
        lookOf(row),
        isSelected && styles["selected"],
        isCursor && styles["cursor"],
        drop && styles[drop === "top" ? "dropTop" : "dropBottom"],
      )}
      style={{ top: start, height: size }}
      // The cursor stays where selecting began until the click.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={onClick}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
      onFocus={() => lineDeeds.enter(row)}
    >
      <RowCells row={row} isEditing={isEditing} isAtHand={isTouch || isPointedAt} deeds={deeds} />
    </div>
  );
});
