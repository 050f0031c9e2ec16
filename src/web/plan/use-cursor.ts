import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { placeOf } from "./cursor.ts";
import type { OutlineRow } from "./outline.ts";

// Where the cursor was, for coming back from another room.
let lastKey: string | null = null;

export type Cursor = {
  readonly place: number;
  /** It is not shown before somebody used it. */
  readonly isShown: boolean;
  /** The cursor is there; the focus is there already. */
  readonly enter: (row: OutlineRow) => void;
  /** The cursor goes there, and the focus with it once the row is drawn. */
  readonly go: (row: OutlineRow) => void;
};

/** The roving cursor of the outline: one line has it, and the focus follows it, except into what is being edited. */
export function useCursor(
  rows: readonly OutlineRow[],
  scroller: RefObject<HTMLElement | null>,
  editingKey: string | null,
): Cursor {
  const [key, setKey] = useState(lastKey);
  const [isShown, setShown] = useState(lastKey !== null);
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);
  const place = placeOf(rows, key);

  function enter(row: OutlineRow): void {
    if (row.kind === "band") return;
    lastKey = row.key;
    hasFocus.current = true;
    setKey(row.key);
    setShown(true);
  }

  useEffect(() => {
    if (wantsFocus.current && editingKey === null && focusOn(scroller.current, rows[place]?.key))
      wantsFocus.current = false;
  });
  // A line that had the focus may be drawn anew elsewhere, and the focus would fall to the page.
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== body) hasFocus.current = scroller.current?.contains(activeElement) ?? false;
    else if (hasFocus.current && editingKey === null) focusOn(scroller.current, rows[place]?.key);
  });
  // After editing in place the focus goes back to the row.
  const wasEditing = useRef(editingKey);
  useEffect(() => {
    if (wasEditing.current !== null && editingKey === null) focusOn(scroller.current, wasEditing.current);
    wasEditing.current = editingKey;
  }, [editingKey, scroller]);

  return {
    place,
    isShown,
    enter,
    go(row) {
      enter(row);
      wantsFocus.current = true;
    },
  };
}

/** False when the row is not drawn. */
function focusOn(scroller: HTMLElement | null, key: string | undefined): boolean {
  const row = key === undefined ? null : scroller?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  row?.focus({ preventScroll: true });
  return row !== null && row !== undefined;
}
