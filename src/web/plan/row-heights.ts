import type { OutlineRow } from "./outline.ts";

/** How tall a row is, known before it is drawn, so that ten thousand of them need no measuring. */
export function rowHeight(row: OutlineRow | undefined, isPhone: boolean): number {
  if (!row) return 0;
  if (row.kind === "band") return 36;
  const ending = row.endsBlock ? 5 : 0;
  if (row.kind === "objective") return (isPhone ? (row.isOpen ? 84 : 60) : row.isOpen ? 36 : 34) + ending;
  if (row.kind === "key-result") return (isPhone ? 64 : 32) + ending;
  return (isPhone ? 52 : 26) + ending;
}
