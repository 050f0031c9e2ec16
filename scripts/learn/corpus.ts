import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatementKind } from "#okr/coach/statement/kind.ts";

/** A published statement with what careful readers called it. */
export type Row = {
  readonly id: string;
  readonly text: string;
  readonly kind: StatementKind;
  readonly source: string;
  readonly context: string;
  readonly listedAs: string;
  readonly isProject: boolean;
};

const kinds: Readonly<Record<string, StatementKind>> = {
  objective: "objective",
  key_result_outcome: "outcome",
  key_result_output: "output",
  initiative: "output",
  kpi_health: "metric",
  other: "other",
};

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const tableOf = (name: string): string[][] =>
  readFileSync(join(corpus, name), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t").map((cell) => cell.trim()));

/** The published statements are not part of the project. */
export const hasCorpus = (): boolean => existsSync(join(corpus, "dev.tsv"));

export const rowsOfCorpus = (): Row[] =>
  tableOf("dev.tsv").map(
    ([id = "", text = "", label = "", source = "", context = "", , , flags = "", annotated = "", , listedAs = ""]) => ({
      id,
      text,
      kind: kinds[label] ?? "other",
      source,
      context,
      listedAs,
      isProject: /project_like|initiative_as_objective/.test(`${flags} ${annotated}`) && listedAs === "objective",
    }),
  );

/** What a plan lists under an objective. */
export const isUnderObjective = ({ listedAs }: Pick<Row, "listedAs">): boolean =>
  ["kr", "initiative", "success_criterion"].includes(listedAs);

/** A bad statement, the better one, and the reason. */
export type Pair = { readonly bad: string; readonly better: string; readonly why: string };

export const pairsOfCorpus = (): Pair[] =>
  tableOf("pairs.tsv").map(([bad = "", better = "", why = ""]) => ({ bad, better, why }));

/** Rows in as many parts as asked, never one source in two of them; the big sources first, each into the smallest part. */
export function bySource<R extends { readonly source: string }>(rows: readonly R[], parts: number): R[][] {
  const sources = Map.groupBy(rows, ({ source }) => source);
  const folds: R[][] = Array.from({ length: parts }, () => []);
  for (const group of [...sources.values()].toSorted((one, other) => other.length - one.length)) {
    const smallest = folds.reduce((least, fold) => (fold.length < least.length ? fold : least));
    smallest.push(...group);
  }
  return folds;
}
