import type { OutlineRow } from "./outline.ts";

/** What is selected in the outline, by the subjects' ids, and how far the last extending went. */
export type Selection = {
  readonly ids: ReadonlySet<string>;
  /** What was selected before extending began, and the lines it runs between. */
  readonly before: ReadonlySet<string>;
  readonly anchorKey: string | null;
  readonly endKey: string | null;
};

const nothing: ReadonlySet<string> = new Set();
export const nothingSelected: Selection = { ids: nothing, before: nothing, anchorKey: null, endKey: null };

/** Objectives and key results can be selected; what a line selects, if anything. */
const idOf = (row: OutlineRow | undefined): string | null =>
  row?.kind === "objective" || row?.kind === "key-result" ? row.id : null;

/** Selects a line's subject, or takes it out. */
export function toggled(selection: Selection, row: OutlineRow | undefined): Selection {
  const id = idOf(row);
  if (id === null || !row) return selection;
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, before: ids, anchorKey: row.key, endKey: row.key };
}

type Stretch = { readonly from: number; readonly to: number };

/**
 * Selects everything from the line where extending began to where it goes now; what was selected before stays. Extending
 * again from where it ended goes on, also backwards; from anywhere else it begins anew.
 */
export function extended(selection: Selection, rows: readonly OutlineRow[], { from, to }: Stretch): Selection {
  const [start, end] = [rows[from], rows[to]];
  if (!start || !end) return selection;
  const anchor = selection.endKey === start.key ? rows.findIndex((row) => row.key === selection.anchorKey) : -1;
  const [first, before] = anchor >= 0 ? [anchor, selection.before] : [from, selection.ids];
  const stretch = rows.slice(Math.min(first, to), Math.max(first, to) + 1);
  const ids = new Set([...before, ...stretch.map(idOf).filter((id) => id !== null)]);
  return { ids, before, anchorKey: rows[first]?.key ?? null, endKey: end.key };
}
