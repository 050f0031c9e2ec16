/** A row of a table, and the line of the file it begins on. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** The rows of comma-, semicolon- or tab-separated text; quoted cells may hold separators, line ends and doubled quotes. */
export function readTable(original: string): readonly TableRow[] {
  const text = original.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(text.slice(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n")));
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let place = 0;
  while (place < text.length) {
    const quoted = text[place] === '"' ? quotedCell(text, place) : undefined;
    const end = quoted ? quoted.end : endOfCell(text, place, separator);
    cells.push(quoted ? quoted.cell : text.slice(place, end));
    line += quoted?.lines ?? 0;
    const isRowEnd = text[end] !== separator;
    place = end + 1;
    if (!isRowEnd) {
      if (place >= text.length) cells.push("");
      continue;
    }
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: startLine, cells });
    cells = [];
    startLine = ++line;
  }
  if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: startLine, cells });
  return rows;
}

const separatorOf = (heading: string): string =>
  [",", ";", "\t"].reduce((best, one) => (heading.split(one).length > heading.split(best).length ? one : best));

function endOfCell(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
  return end;
}

/** A cell in quotes; what stands between its end and the separator is dropped. */
function quotedCell(text: string, start: number): { cell: string; end: number; lines: number } {
  let cell = "";
  let lines = 0;
  let place = start + 1;
  for (; place < text.length; place++) {
    if (text[place] === '"') {
      if (text[place + 1] !== '"') break;
      place++;
    }
    if (text[place] === "\n") lines++;
    cell += text[place] ?? "";
  }
  let end = place + 1;
  while (end < text.length && !/[,;\t\n]/.test(text[end] ?? "")) end++;
  return { cell, end: Math.min(end, text.length), lines };
}
