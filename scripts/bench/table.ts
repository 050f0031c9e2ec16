/** One promise: what was measured, and the goal where there is one. */
export type Line = {
  readonly what: string;
  readonly measured: string;
  readonly goal?: string;
  readonly isMet?: boolean;
};

export const fixed = (value: number, decimals = 1): string => value.toFixed(decimals);

/** Prints lines as a table of four columns. */
export function printTable(lines: readonly Line[]): void {
  const rows = [
    ["what", "measured", "goal", "met"],
    ...lines.map(({ what, measured, goal, isMet }) => [
      what,
      measured,
      goal ?? "",
      isMet === undefined ? "" : isMet ? "yes" : "NO",
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(" | ")
        .trimEnd(),
    );
}
