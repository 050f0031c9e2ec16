import { memo, useImperativeHandle, useRef } from "react";
import type { KeyboardEvent, Ref } from "react";
import { touch, useMedia } from "#web/ui/use-media.ts";
import { useSteady } from "#web/ui/use-steady.ts";
import { moved } from "./cursor.ts";
import type { Drop } from "./drop-target.ts";
import { GridHeader } from "./grid-header.tsx";
import { gridDeed } from "./grid-keys.ts";
import { OutlineLine } from "./outline-line.tsx";
import type { OutlineRow } from "./outline.ts";
import type { RowDeeds } from "./row-parts.tsx";
import { useCursor } from "./use-cursor.ts";
import { useDragging } from "./use-dragging.ts";
import { useDrawnLines } from "./use-drawn-lines.ts";
import styles from "./plan-grid.module.css";

/** What keys outside the grid may ask of it. */
export type GridHandle = {
  readonly move: (by: number) => void;
  readonly current: () => OutlineRow | undefined;
};

/** What is done with the lines of the grid; the same functions as long as the page lives. */
export type GridDeeds = {
  /** Selects from one line to another. */
  readonly extend: (from: number, to: number) => void;
  readonly pick: (row: OutlineRow) => void;
  readonly drop: (row: OutlineRow, to: Drop) => void;
  readonly open: (row: OutlineRow) => void;
};

type Props = {
  readonly rows: readonly OutlineRow[];
  readonly editingKey: string | null;
  readonly selectedIds: ReadonlySet<string>;
  readonly deeds: RowDeeds;
  readonly gridDeeds: GridDeeds;
  readonly ref: Ref<GridHandle>;
};

const isOnControl = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest("button, a, input") !== null;

/** The outline as a treegrid: one tab stop, a roving cursor, and only as many rows drawn as are seen. */
export const PlanGrid = memo(function PlanGrid({ rows, editingKey, selectedIds, deeds, gridDeeds, ref }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const isTouch = useMedia(touch);
  const cursor = useCursor(rows, scroller, editingKey);
  const drawn = useDrawnLines(rows, scroller, cursor.place);
  const dragging = useDragging(rows, gridDeeds.drop);

  function goTo(place: number): void {
    const row = rows[place];
    if (!row) return;
    cursor.go(row);
    drawn.reveal(place);
  }

  useImperativeHandle(ref, () => ({
    move: (by) => goTo(cursor.isShown ? moved(rows, cursor.place, by) : cursor.place),
    current: () => (cursor.isShown ? rows[cursor.place] : undefined),
  }));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.metaKey || event.ctrlKey || event.altKey || editingKey !== null) return;
    if (isOnControl(event) && event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const deed = gridDeed(rows, cursor.place, event);
    if (!deed) return;
    event.preventDefault();
    if (deed.kind === "go") {
      if (deed.isSelecting) gridDeeds.extend(cursor.place, deed.to);
      goTo(deed.to);
    } else if (deed.kind === "turn") deeds.turn(deed.row);
    else gridDeeds.open(deed.row);
  }

  const lineDeeds = useSteady({
    select(place: number, how: "stretch" | "one") {
      const row = rows[place];
      if (how === "stretch") gridDeeds.extend(cursor.place, place);
      else if (row) gridDeeds.pick(row);
      goTo(place);
    },
    enter: cursor.enter,
  });

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      {...dragging.listeners}
      className={styles["scroll"]}
      role="treegrid"
      aria-label="Plan"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={6}
      onKeyDown={onKeyDown}
    >
      <GridHeader />
      <div role="rowgroup" className={styles["lines"]} style={{ height: drawn.height }}>
        {drawn.lines.map(({ place, start, size }) => {
          const row = rows[place];
          if (!row) return null;
          const isTabStop = place === cursor.place;
          const isCursor = isTabStop && cursor.isShown;
          return (
            <OutlineLine
              key={row.key}
              {...{ row, place, start, size, isTabStop, isCursor, isTouch, deeds, lineDeeds }}
              isSelected={"id" in row && row.id !== null && row.kind !== "initiative" && selectedIds.has(row.id)}
              isEditing={editingKey === row.key}
              drop={dragging.drop?.key === row.key ? dragging.drop.edge : null}
            />
          );
        })}
      </div>
    </div>
  );
});
