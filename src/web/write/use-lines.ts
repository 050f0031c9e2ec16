import { newKey } from "#web/shell/new-key.ts";
import { withLineMoved, withLinesAfter, withWords, withoutLine } from "./draft.ts";
import type { DraftControl } from "./use-draft.ts";
import type { SheetState } from "./use-sheet.ts";

/** What can be done with the lines of a sheet; the cursor follows. */
export function useLines(
  { draft, change, step }: DraftControl,
  { sheet, headKey }: SheetState,
  focus: (key: string) => void,
) {
  const keys = [headKey, ...sheet.entries.map((entry) => entry.key)];
  return {
    /** Puts lines in after one of them, or at the end. */
    addLines(after: string | null, texts: readonly string[]): void {
      const lines = texts.map((text) => ({ key: newKey(), text }));
      change((before) => withLinesAfter(before, after, lines));
      const last = lines.at(-1);
      if (last) focus(last.key);
    },
    /** The first of several pasted lines goes where the cursor is, the others become key results. */
    pasteLines(key: string, texts: readonly string[]): void {
      const [first = "", ...others] = texts;
      const lines = others.map((text) => ({ key: newKey(), text }));
      const isBlank = draft.lines.every(({ text }) => text.trim() === "");
      step((before) => {
        const placed = withWords(before, key, first);
        const cleared = key === headKey && isBlank ? { ...placed, lines: [] } : placed;
        return withLinesAfter(cleared, key, lines);
      }, "Lines pasted");
      const last = lines.at(-1);
      if (last) focus(last.key);
    },
    isLine: (key: string): boolean => draft.lines.some((line) => line.key === key),
    /** Takes a line out; one with words comes back with ⌘Z. */
    removeLine(key: string): void {
      const line = draft.lines.find((one) => one.key === key);
      if (!line) return;
      if (line.text.trim() === "") change((before) => withoutLine(before, key));
      else step((before) => withoutLine(before, key), "Key result taken out");
      focus(keys[keys.indexOf(key) - 1] ?? headKey);
    },
    moveLine(key: string, direction: -1 | 1): void {
      change((before) => withLineMoved(before, key, direction));
      focus(key);
    },
    /** The field below (1) or above (-1) gets the cursor; false where there is none. */
    goBeside(key: string, direction: -1 | 1): boolean {
      const next = keys[keys.indexOf(key) + direction];
      if (next !== undefined) focus(next);
      return next !== undefined;
    },
  };
}
export type LinesControl = ReturnType<typeof useLines>;
