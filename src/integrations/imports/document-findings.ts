import type { Finding } from "#okr/coach/finding.ts";

/** What the Coach says of a line of a document. */
export type DocumentFinding = Pick<Finding, "rule" | "message" | "why"> & {
  readonly line: number;
  readonly title: string;
};

const mostOnALine = 2;

/**
 * What is worth saying while a document is looked through: warnings about its lines, two on a line at most, in the document's
 * order. The findings are those of its `documentDraft`.
 */
export function documentFindings(findings: readonly Finding[]): DocumentFinding[] {
  const said = new Map<number, number>();
  return findings
    .flatMap(({ severity, subject, rule, message, why }) => {
      const line = Number(subject.id ?? 0);
      const before = said.get(line) ?? 0;
      if (severity !== "warning" || line === 0 || before === mostOnALine) return [];
      said.set(line, before + 1);
      return [{ line, title: subject.title, rule, message, why }];
    })
    .toSorted((one, other) => one.line - other.line);
}
