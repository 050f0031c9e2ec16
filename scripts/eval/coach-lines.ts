/** One measurement: what, how much, what it should be, and what it is compared with. */
export type Line = {
  readonly what: string;
  readonly value: number;
  readonly unit?: "share" | "ms" | "s" | "KB" | "points";
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly reference?: string;
};

const written = (value: number, unit: Line["unit"]): string =>
  unit === "ms"
    ? `${value.toFixed(2)} ms`
    : unit === "s"
      ? `${value.toFixed(2)} s`
      : unit === "KB"
        ? `${value.toFixed(1)} KB`
        : value.toFixed(3);

/** Prints what was measured, its goal, whether it was met, and the reference. */
export function printLine({ what, value, unit, atLeast, atMost, reference = "" }: Line): void {
  const goal =
    atLeast === undefined ? (atMost === undefined ? "" : `≤ ${written(atMost, unit)}`) : `≥ ${written(atLeast, unit)}`;
  const isMet = goal === "" ? "" : value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity) ? "yes" : "NO";
  console.log(
    `${what.padEnd(70)} ${written(value, unit).padStart(8)}  ${goal.padEnd(9)} ${isMet.padEnd(4)} ${reference}`.trimEnd(),
  );
}
