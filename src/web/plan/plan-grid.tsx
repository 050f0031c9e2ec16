import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, Ref } from "react";
import type { Drop } from "./drop-target.ts";
import { useDragging } from "./use-dragging.ts";
import { classNames } from "#web/ui/class-names.ts";
import { phone, useMedia } from "#web/ui/use-media.ts";
import { endOf, hasRowsUnder, moved, parentOf, placeOf } from "./cursor.ts";
import { RowCells } from "./outline-row.tsx";
import type { RowDeeds } from "./row-parts.tsx";
import type { OutlineRow } from "./outline.ts";
import { usePlanFrame, useWorkspace } from "./plan-hooks.ts";
import { rowHeight } from "./row-heights.ts";
import { WeekRuler } from "./week-axis-drawing.tsx";
import styles from "./plan.module.css";

/** What keys outside the grid may ask of it. */
export type GridHandle = {
  readonly move: (by: number) => void;
  readonly current: () => OutlineRow | undefined;
  readonly focus: () => void;
};

type Props = {
  readonly rows: readonly OutlineRow[];
  readonly editingKey: string | null;
  readonly selectedIds: ReadonlySet<string>;
  /** Selects from one line to another. */
  readonly onExtend: (from: number, to: number) => void;
  readonly onPick: (row: OutlineRow) => void;
  readonly onDrop: (row: OutlineRow, to: Drop) => void;
  readonly deeds: RowDeeds;
  readonly onOpen: (row: OutlineRow) => void;
  readonly ref: Ref<GridHandle>;
};

const headerHeight = 36;
const levels: Readonly<Record<OutlineRow["kind"], number>> = { band: 1, objective: 2, "key-result": 3, initiative: 4 };
const lookOf = (row: OutlineRow): string =>
  classNames(
    styles["row"],
    row.kind === "band" ? styles["band"] : styles["columns"],
    row.kind === "objective" && classNames(styles["objective"], row.isOpen ? styles["open"] : styles["closed"]),
    row.kind === "key-result" && styles["keyResult"],
    row.kind === "initiative" && styles["initiative"],
    "isLast" in row && row.isLast && styles["last"],
    row.kind !== "band" && row.endsBlock && styles["ends"],
  );

const isSelectable = (row: OutlineRow): row is Extract<OutlineRow, { kind: "objective" | "key-result" }> =>
  row.kind === "objective" || row.kind === "key-result";

// Where the cursor was, for coming back from another room.
let lastKey: string | null = null;

const Header = memo(function Header() {
  const { cycle } = usePlanFrame();
  const { facts } = useWorkspace();
  return (
    <div role="rowgroup" className={styles["header"]}>
      <div role="row" className={styles["columns"]} aria-rowindex={1}>
        <span role="columnheader">Objectives, key results and initiatives</span>
        <span role="columnheader" className={styles["headProgress"]}>
          Progress to target
        </span>
        <span role="columnheader">Confidence</span>
        <span role="columnheader" className={styles["axis"]}>
          <WeekRuler cycle={cycle} today={facts.today()} />
        </span>
        <span role="columnheader" className={classNames(styles["forecastCell"], styles["right"])}>
          Forecast
        </span>
        <span role="columnheader" className={styles["ownerCell"]}>
          Owner
        </span>
        <span role="columnheader" className={classNames(styles["dueCell"], styles["right"])}>
          Due
        </span>
      </div>
    </div>
  );
});

/** The outline as a treegrid: one tab stop, a roving cursor, and only as many rows drawn as are seen. */
export function PlanGrid({ rows, editingKey, selectedIds, onExtend, onPick, onDrop, deeds, onOpen, ref }: Props) {
  const isPhone = useMedia(phone);
  const scroller = useRef<HTMLDivElement>(null);
  const [cursorKey, setCursorKey] = useState<string | null>(lastKey);
  const [isCursorShown, setCursorShown] = useState(lastKey !== null);
  const wantsFocus = useRef(false);
  const cursor = placeOf(rows, cursorKey);
  const top = isPhone ? 0 : headerHeight;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    // Stable while the rows are: a new function would have all ten thousand measured again.
    estimateSize: useCallback((at: number) => rowHeight(rows[at], isPhone), [rows, isPhone]),
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    scrollMargin: top,
    overscan: 8,
    // The row with the cursor stays drawn wherever one scrolls, so that the focus is never lost.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range);
        return cursor < 0 || seen.includes(cursor) ? seen : [...seen, cursor].toSorted((one, other) => one - other);
      },
      [cursor],
    ),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows, isPhone]);

  const focusRow = useCallback((key: string | undefined) => {
    const row =
      key === undefined ? null : scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    row?.focus({ preventScroll: true });
    return row !== null && row !== undefined;
  }, []);

  /** Scrolls as little as it takes to see a row; nothing when it is seen already. */
  function reveal(place: number): void {
    const element = scroller.current;
    const row = virtualizer.measurementsCache[place];
    if (!element || !row) return;
    const offset = virtualizer.scrollOffset ?? 0;
    const height = virtualizer.scrollRect?.height ?? 0;
    if (row.start < offset + top) element.scrollTop = row.start - top - 4;
    else if (row.end > offset + height) element.scrollTop = row.end - height + 8;
  }

  function goTo(place: number): void {
    const row = rows[place];
    if (!row) return;
    lastKey = row.key;
    setCursorKey(row.key);
    setCursorShown(true);
    reveal(place);
    wantsFocus.current = true;
  }

  useEffect(() => {
    if (wantsFocus.current && editingKey === null && focusRow(rows[cursor]?.key)) wantsFocus.current = false;
  });
  // After editing in place the focus goes back to the row.
  const wasEditing = useRef(editingKey);
  useEffect(() => {
    if (wasEditing.current !== null && editingKey === null) focusRow(wasEditing.current);
    wasEditing.current = editingKey;
  }, [editingKey, focusRow]);

  useImperativeHandle(ref, () => ({
    move: (by) => goTo(isCursorShown ? moved(rows, cursor, by) : cursor),
    current: () => (isCursorShown ? rows[cursor] : undefined),
    focus: () => goTo(cursor),
  }));

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[cursor];
    if (!row || event.metaKey || event.ctrlKey || event.altKey || editingKey !== null) return;
    const isOpen = "isOpen" in row && row.isOpen;
    const goAlong = (to: number): void => {
      if (event.shiftKey) onExtend(cursor, to);
      goTo(to);
    };
    const deed: (() => void) | undefined = {
      ArrowDown: () => goAlong(moved(rows, cursor, 1)),
      ArrowUp: () => goAlong(moved(rows, cursor, -1)),
      PageDown: () => goTo(moved(rows, cursor, 15)),
      PageUp: () => goTo(moved(rows, cursor, -15)),
      Home: () => goTo(endOf(rows, "first")),
      End: () => goTo(endOf(rows, "last")),
      " ": () => hasRowsUnder(row) && deeds.turn(row),
      ArrowRight: () => (hasRowsUnder(row) && !isOpen ? deeds.turn(row) : isOpen && goTo(moved(rows, cursor, 1))),
      ArrowLeft: () => (isOpen && hasRowsUnder(row) ? deeds.turn(row) : goTo(parentOf(rows, cursor))),
      Enter: () => onOpen(row),
    }[event.key];
    if (
      !deed ||
      (event.target instanceof Element &&
        event.target.closest("button, a, input") &&
        event.key !== "ArrowDown" &&
        event.key !== "ArrowUp")
    )
      return;
    event.preventDefault();
    deed();
  }

  const dragging = useDragging(rows, onDrop);

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
      <Header />
      <div role="rowgroup" className={styles["lines"]} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          const isCursor = index === cursor;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.key}
              data-key={row.key}
              role="row"
              aria-level={levels[row.kind]}
              aria-rowindex={index + 2}
              aria-selected={isSelectable(row) ? selectedIds.has(row.id) : undefined}
              aria-expanded={hasRowsUnder(row) && "isOpen" in row ? row.isOpen : undefined}
              tabIndex={row.kind === "band" ? undefined : isCursor ? 0 : -1}
              className={classNames(
                lookOf(row),
                isSelectable(row) && selectedIds.has(row.id) && styles["selected"],
                isCursor && isCursorShown && styles["cursor"],
                dragging.drop?.key === row.key && styles[dragging.drop.edge === "top" ? "dropTop" : "dropBottom"],
              )}
              style={{ height: size, transform: `translateY(${start - top}px)` }}
              // The cursor stays where selecting began until the click.
              onMouseDown={(event) => {
                if (event.shiftKey) event.preventDefault();
              }}
              onClick={(event) => {
                if (!event.metaKey && !event.ctrlKey && !event.shiftKey) return;
                event.preventDefault();
                if (event.shiftKey) onExtend(cursor, index);
                else onPick(row);
                goTo(index);
              }}
              onFocus={() => {
                if (row.kind === "band") return;
                lastKey = row.key;
                setCursorKey(row.key);
                setCursorShown(true);
              }}
            >
              <RowCells row={row} isEditing={editingKey === row.key} deeds={deeds} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
