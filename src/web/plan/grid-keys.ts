import { endOf, hasRowsUnder, moved, parentOf } from "./cursor.ts";
import type { OutlineRow } from "./outline.ts";

/** What a key asks of the outline. */
export type GridDeed =
  | { readonly kind: "go"; readonly to: number; readonly isSelecting: boolean }
  | { readonly kind: "turn" | "open"; readonly row: OutlineRow };

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey">;

const aPage = 15;

/** The keys of a treegrid, as WAI-ARIA has them, with the cursor at a place; undefined for a key that does nothing here. */
export function gridDeed(
  rows: readonly OutlineRow[],
  cursor: number,
  { key, shiftKey }: Pressed,
): GridDeed | undefined {
  const row = rows[cursor];
  if (!row) return undefined;
  const canTurn = hasRowsUnder(row);
  const isOpen = "isOpen" in row && row.isOpen;
  const go = (to: number, isSelecting = false): GridDeed => ({ kind: "go", to, isSelecting });
  switch (key) {
    case "ArrowDown":
      return go(moved(rows, cursor, 1), shiftKey);
    case "ArrowUp":
      return go(moved(rows, cursor, -1), shiftKey);
    case "PageDown":
      return go(moved(rows, cursor, aPage));
    case "PageUp":
      return go(moved(rows, cursor, -aPage));
    case "Home":
      return go(endOf(rows, "first"));
    case "End":
      return go(endOf(rows, "last"));
    case " ":
      return canTurn ? { kind: "turn", row } : go(cursor);
    case "ArrowRight":
      if (isOpen) return go(moved(rows, cursor, 1));
      return canTurn ? { kind: "turn", row } : go(cursor);
    case "ArrowLeft":
      return isOpen && canTurn ? { kind: "turn", row } : go(parentOf(rows, cursor));
    case "Enter":
      return { kind: "open", row };
    default:
      return undefined;
  }
}
