import type { Finding } from "./finding.ts";

/** "Keep as it is": a finding of a rule that a person decided to live with, for exactly these words. */
export type Kept = { readonly rule: string; readonly text: string };

/** Remembers a finding as kept. */
export const keep = ({ rule, subject }: Finding): Kept => ({ rule, text: subject.title });

const keyOf = ({ rule, text }: Kept): string => `${rule}\n${text.replace(/\s+/g, " ").trim()}`;

/**
 * Findings without those that were kept, and the kept ones that no finding needs any more, because the words changed or the
 * rule is content: those can be forgotten.
 */
export function withoutKept(
  findings: readonly Finding[],
  kept: readonly Kept[],
): { findings: readonly Finding[]; unused: readonly Kept[] } {
  const found = new Set(findings.map((finding) => keyOf(keep(finding))));
  const quiet = new Set(kept.map(keyOf));
  return {
    findings: findings.filter((finding) => !quiet.has(keyOf(keep(finding)))),
    unused: kept.filter((one) => !found.has(keyOf(one))),
  };
}
