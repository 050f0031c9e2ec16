import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatementKind } from "#okr/coach/statement/kind.ts";

/** A statement written for learning, and what kind it is. */
export type OwnStatement = { readonly text: string; readonly kind: StatementKind; readonly listedAs: string };

const files: readonly (readonly [string, StatementKind, string])[] = [
  ["objective", "objective", "objective"],
  ["project-as-objective", "output", "objective"],
  ["outcome", "outcome", "kr"],
  ["output", "output", "kr"],
  ["metric", "metric", "kpi"],
  ["other", "other", "text"],
];

/** Statements of our own, one a line: published plans come from few companies and have too few metrics and remarks. */
export const ownStatements = (): OwnStatement[] =>
  files.flatMap(([name, kind, listedAs]) =>
    readFileSync(join(import.meta.dirname, "lessons", `${name}.txt`), "utf8")
      .trimEnd()
      .split("\n")
      .map((text) => ({ text, kind, listedAs })),
  );
