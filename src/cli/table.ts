import { shortened, widthOf } from "./text-width.ts";

export type Column = { readonly title: string; readonly isNumber: boolean };

const gap = 2;
const narrowest = 16;

/** Widths that fit: the widest columns give way first, down to a few letters. */
function fittingWidths(wanted: readonly number[], columns: number | undefined): number[] {
  const widths = [...wanted];
  let tooMuch = columns === undefined ? 0 : widths.reduce((sum, width) => sum + width + gap, -gap) - columns;
  while (tooMuch > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    const second = Math.max(narrowest, ...widths.filter((width) => width < widest));
    const place = widths.indexOf(widest);
    const less = Math.min(tooMuch, Math.max(1, widest - second));
    widths[place] = widest - less;
    tooMuch -= less;
  }
  return widths;
}

/** Rows under aligned titles: text to the left, numbers to the right, cut only where a window's width is known. */
export function table(
  titles: readonly Column[],
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): string[] {
  const wanted = titles.map(({ title }, place) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[place] ?? "")), widthOf(title)),
  );
  const widths = fittingWidths(wanted, columns);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, place) => {
        const width = widths[place] ?? 0;
        const text = shortened(cell, width);
        const rest = " ".repeat(Math.max(0, width - widthOf(text)));
        return titles[place]?.isNumber ? rest + text : text + rest;
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [line(titles.map(({ title }) => title)), ...rows.map(line)];
}
