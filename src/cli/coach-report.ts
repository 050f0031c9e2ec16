import type { Finding } from "#okr/coach/finding.ts";
import { bySubject, countsInWords, countsOf } from "#okr/coach/report.ts";
import { countOf } from "./counts.ts";
import { harmless } from "./text-width.ts";

/** A file that was looked at, and what the Coach found in it. */
export type CoachedFile = {
  readonly path: string;
  readonly name: string;
  readonly objectives: number;
  readonly keyResults: number;
  readonly findings: readonly Finding[];
};
export type ReportFormat = "text" | "json" | "github";

/** The line of the file a finding is about; what is about the whole is told at its start. */
const lineOf = ({ subject }: Finding): number => Number(subject.id ?? 1) || 1;
const byLine = (one: Finding, other: Finding): number => lineOf(one) - lineOf(other);

function textOf({ name, objectives, keyResults, findings }: CoachedFile): string {
  const told = bySubject(findings.toSorted(byLine)).map(([title, all]) => {
    const [first] = all;
    const head = `${String(first ? lineOf(first) : 1).padStart(5)}  ${title === "" ? "The plan" : title}`;
    return [
      head,
      ...all.map(({ severity, message, rule }) => `       ${severity.padEnd(7)}  ${message} [${rule}]`),
    ].join("\n");
  });
  const counts = `${countsInWords(countsOf(findings))} in ${countOf(objectives, "objective")} and ${countOf(keyResults, "key result")}.`;
  return harmless(
    [
      name,
      ...told,
      `${counts}${findings.length > 0 ? " A rule's page: docs/rules, by the name in brackets." : ""}`,
    ].join("\n"),
  );
}

const jsonOf = (files: readonly CoachedFile[]): string =>
  JSON.stringify(
    {
      files: files.map(({ path, objectives, keyResults, findings }) => ({
        file: path,
        objectives,
        keyResults,
        findings: findings.toSorted(byLine).map((one) => {
          const { rule, severity, message, why, subject, place, suggestions } = one;
          return {
            line: lineOf(one),
            rule,
            severity,
            message,
            why,
            about: subject.about,
            title: subject.title,
            place,
            suggestions,
          };
        }),
      })),
      counts: countsOf(files.flatMap(({ findings }) => findings)),
    },
    null,
    2,
  );

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapedProperty = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Workflow commands, which GitHub shows beside the lines of a change. */
const githubOf = ({ path, findings }: CoachedFile): string[] =>
  findings.toSorted(byLine).map((one) => {
    const level = one.severity === "warning" ? "warning" : "notice";
    return harmless(
      `::${level} file=${escapedProperty(path)},line=${lineOf(one)},title=${one.rule}::${escaped(`${one.message} ${one.why}`)}`,
    );
  });

/** What is printed, by the format that was asked for. */
export const printers: Readonly<Record<ReportFormat, (files: readonly CoachedFile[]) => string>> = {
  text: (files) => files.map(textOf).join("\n\n"),
  json: jsonOf,
  github: (files) => files.flatMap(githubOf).join("\n"),
};
