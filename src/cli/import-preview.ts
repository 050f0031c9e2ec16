import type { ReadDocument, ReadInitiative, ReadKeyResult, ReadObjective } from "#integrations/imports/document.ts";
import { documentDraft } from "#integrations/imports/document-draft.ts";
import { documentFindings } from "#integrations/imports/document-findings.ts";
import { findingsOfPlan } from "#okr/coach/coach.ts";
import { countOf, inSentence } from "./counts.ts";
import { harmless } from "./text-width.ts";

type Row = {
  readonly line: number;
  readonly depth: number;
  readonly text: string;
  readonly said: readonly string[];
  readonly why: string;
};

const said = (label: string, value: string | number | null): string[] =>
  value === null || value === "" ? [] : [`${label} ${value}`];

/** "from 31 to 38 %", with only what the document said. */
function numbersOf({ baseline, target, unit }: ReadKeyResult): string[] {
  const ends = [...said("from", baseline), ...said("to", target)];
  return ends.length === 0 ? [] : [[...ends, ...(unit === null ? [] : [unit])].join(" ")];
}

const keyResultRow = (read: ReadKeyResult, depth: number): Row => ({
  ...read,
  depth,
  text: `Key result: ${read.title}`,
  said: [
    ...numbersOf(read),
    ...said("due", read.due),
    ...said("owner", read.owner),
    ...said("score", read.score),
    ...said("result:", read.result),
  ],
});

const initiativeRow = (read: ReadInitiative, depth: number): Row => ({
  ...read,
  depth,
  text: `Initiative: ${read.title}`,
  said: [...said("owner", read.owner), ...said("due", read.due)],
});

const rowsOf = (read: ReadObjective, depth: number): Row[] => [
  {
    ...read,
    depth,
    text: `Objective: ${read.title}`,
    said: [...said("team", read.team), ...said("cycle", read.cycle), ...said("owner", read.owner)],
  },
  ...[
    ...read.keyResults.map((one) => keyResultRow(one, depth + 1)),
    ...read.initiatives.map((one) => initiativeRow(one, depth + 1)),
  ].toSorted((a, b) => a.line - b.line),
  ...read.objectives.flatMap((one) => rowsOf(one, depth + 1)),
];

/** How many of each a document holds. */
export function countsOf({ cycles, teams, objectives, notes }: ReadDocument): string {
  const count = { objectives: 0, keyResults: 0, initiatives: 0 };
  const visit = (all: readonly ReadObjective[]): void => {
    for (const one of all) {
      count.objectives++;
      count.keyResults += one.keyResults.length;
      count.initiatives += one.initiatives.length;
      visit(one.objectives);
    }
  };
  visit(objectives);
  return inSentence([
    ...(cycles.length > 0 ? [countOf(cycles.length, "cycle")] : []),
    ...(teams.length > 0 ? [countOf(teams.length, "team")] : []),
    countOf(count.objectives, "objective"),
    countOf(count.keyResults, "key result"),
    countOf(count.initiatives, "initiative"),
    countOf(notes.length, "line kept as a note", "lines kept as notes"),
  ]);
}

/** What was understood of a document and why, with the line everything came from. */
export function previewOf(read: ReadDocument, fileName: string): string {
  const rows = read.objectives.flatMap((one) => rowsOf(one, 0));
  const width = String(Math.max(...rows.map(({ line }) => line), ...read.notes.map(({ line }) => line), 0)).length;
  const at = (line: number): string => String(line).padStart(width);
  const lines = rows.flatMap(({ line, depth, text, said: more, why }) => {
    const margin = " ".repeat(width + 2 + depth * 2);
    return [
      ...(depth === 0 ? [""] : []),
      `${at(line)}  ${"  ".repeat(depth)}${text}`,
      ...(more.length > 0 ? [`${margin}  ${more.join(", ")}`] : []),
      `${margin}  because ${why}`,
    ];
  });
  const notes =
    read.notes.length === 0
      ? []
      : [
          "",
          "Kept as notes, because they have no place in the plan:",
          "",
          ...read.notes.map(({ line, text }) => `${at(line)}  ${text.replaceAll("\n", " ")}`),
        ];
  const named = [
    ...(read.cycles.length > 0 ? [`Cycles: ${read.cycles.join(", ")}`] : []),
    ...(read.teams.length > 0 ? [`Teams: ${read.teams.join(", ")}`] : []),
  ];
  return harmless(
    [
      `${fileName}: ${countsOf(read)}.`,
      ...named,
      ...lines,
      ...notes,
      ...adviceOn(read, fileName, at),
      "",
      "Nothing was changed. Without --dry-run it is added to the plan.",
    ].join("\n"),
  );
}

function adviceOn(read: ReadDocument, fileName: string, at: (line: number) => string): string[] {
  const findings = documentFindings(findingsOfPlan(documentDraft(read, fileName)));
  return findings.length === 0
    ? []
    : [
        "",
        "What could be written better; ladder coach says more:",
        "",
        ...findings.map(({ line, message }) => `${at(line)}  ${message}`),
      ];
}
