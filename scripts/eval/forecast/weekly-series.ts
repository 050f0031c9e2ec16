import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const path = join(import.meta.dirname, "../../../../shared/corpus/m4/Weekly-train.csv");

export const horizon = 13;

/** The weekly series of the M4 competition, oldest value first, or undefined where they are not on this machine. */
export function weeklySeries(): number[][] | undefined {
  if (!existsSync(path)) return undefined;
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) =>
    line
      .split(",")
      .slice(1)
      .map((cell) => cell.replaceAll('"', ""))
      .filter((cell) => cell !== "" && cell !== "NA")
      .map(Number),
  );
}
