import type { Finding } from "./finding.ts";
import type { Severity } from "./rule.ts";

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

export const countsOf = (findings: readonly Finding[]): FindingCounts => ({
  warning: findings.filter(({ severity }) => severity === "warning").length,
  hint: findings.filter(({ severity }) => severity === "hint").length,
});

/** Findings by the words they are about, in the order they were found; warnings before hints. */
export function bySubject(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = Map.groupBy(findings, ({ subject }) => subject.title);
  return [...groups].map(
    ([title, all]) =>
      [
        title,
        all.toSorted((one, other) => Number(one.severity === "hint") - Number(other.severity === "hint")),
      ] as const,
  );
}

/** The counts in words: "2 warnings and 1 hint", "Nothing to say". */
export function countsInWords({ warning, hint }: FindingCounts): string {
  const parts = [
    ...(warning > 0 ? [`${warning} ${warning === 1 ? "warning" : "warnings"}`] : []),
    ...(hint > 0 ? [`${hint} ${hint === 1 ? "hint" : "hints"}`] : []),
  ];
  return parts.length === 0 ? "Nothing to say" : parts.join(" and ");
}
