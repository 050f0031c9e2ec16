import type { OutlineRow } from "#web/plan/outline.ts";

/** What stays together on paper: an objective with what is under it, and the heading it is the first under. */
export type Block = { readonly key: string; readonly rows: readonly OutlineRow[] };

/** The lines of an outline, an objective at a time. */
export function blocksOf(rows: readonly OutlineRow[]): readonly Block[] {
  const blocks: { key: string; rows: OutlineRow[] }[] = [];
  let band: readonly OutlineRow[] = [];
  for (const row of rows) {
    if (row.kind === "band") {
      band = [row];
    } else if (row.kind === "objective") {
      blocks.push({ key: row.key, rows: [...band, row] });
      band = [];
    } else {
      blocks.at(-1)?.rows.push(row);
    }
  }
  return blocks;
}
