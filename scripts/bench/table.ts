/** One promise: what was measured, and the goal where there is one. */
export type Line = {
  readonly what: string;
  readonly measured: string;
  readonly goal?: string;
  readonly isMet?: boolean;
};

export const fixed = (value: number, decimals = 1): string => value.toFixed(decimals);

/** `more` is said behind what was measured, such as what it is made of. */
type Measured = {
  readonly value: number;
  readonly unit: string;
  readonly decimals?: number;
  readonly more?: string;
} & ({ readonly atMost: number } | { readonly atLeast: number });

/** A promise that a value stays on one side of a bound, and whether it is kept. */
export function budget(what: string, { value, unit, decimals = 1, more = "", ...bound }: Measured): Line {
  const measured = `${fixed(value, decimals)}${unit}${more}`;
  return "atMost" in bound
    ? { what, measured, goal: `≤ ${bound.atMost}${unit}`, isMet: value <= bound.atMost }
    : { what, measured, goal: `≥ ${bound.atLeast}${unit}`, isMet: value >= bound.atLeast };
}

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
