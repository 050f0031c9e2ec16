import type { KeyResultDraft, ObjectiveDraft, PlanDraft } from "#okr/coach/subject.ts";
import { measureFromText } from "#okr/measure-text.ts";
import { readTable } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";
import { CannotDo } from "./wrong-usage.ts";

const columns = {
  objective: /^(?:objectives?|obj|goals?)$/i,
  keyResult: /^(?:key[ _-]?results?|krs?|measures? of success)$/i,
  type: /^(?:type|kind|level)$/i,
  title: /^(?:title|name|text|statement|description)$/i,
  team: /^(?:team|department|squad)$/i,
  baseline: /^(?:baseline|from|start(?:ing)?(?: value)?)$/i,
  target: /^(?:target|to|goal value|target value)$/i,
  unit: /^units?$/i,
  owner: /^(?:owner|dri|responsible)$/i,
  due: /^(?:due(?: date| on)?|deadline)$/i,
} as const;
type Column = keyof typeof columns;

/**
 * A plan from a table with a heading: either columns for objective and key result, where an empty objective repeats the one
 * above, or columns for type and title, one row for each.
 */
export function planFromTable(text: string, name: string): PlanDraft {
  const [heading, ...rows] = readTable(text);
  const place = (column: Column): number => heading?.cells.findIndex((cell) => columns[column].test(cell.trim())) ?? -1;
  const places = Object.fromEntries(Object.keys(columns).map((column) => [column, place(column as Column)])) as Record<
    Column,
    number
  >;
  const cell = (row: TableRow, column: Column): string => row.cells[places[column]]?.trim() ?? "";
  if (places.objective < 0 && (places.type < 0 || places.title < 0))
    throw new CannotDo(
      "document-unreadable",
      `${name} has no column for objectives. Call the columns Objective and Key result, or Type and Title. Nothing was changed.`,
    );
  const teams = new Map<string, Building[]>();
  let current: Building | undefined;
  for (const row of rows) {
    const type = cell(row, "type");
    const isTyped = places.objective < 0;
    const objective = isTyped ? (columns.objective.test(type) ? cell(row, "title") : "") : cell(row, "objective");
    const keyResult = isTyped ? (columns.keyResult.test(type) ? cell(row, "title") : "") : cell(row, "keyResult");
    if (objective !== "" && objective !== current?.title) {
      current = { id: String(row.line), title: objective, keyResults: [] };
      const team = cell(row, "team") || name;
      teams.set(team, [...(teams.get(team) ?? []), current]);
    }
    if (keyResult !== "") current?.keyResults.push(toKeyResult(row, keyResult, (column) => cell(row, column)));
  }
  return { teams: [...teams].map(([team, objectives]) => ({ name: team, objectives })) };
}

type Building = ObjectiveDraft & { readonly keyResults: KeyResultDraft[] };

function toKeyResult({ line }: TableRow, title: string, cell: (column: Column) => string): KeyResultDraft {
  const baseline = numberOf(cell("baseline"));
  const target = numberOf(cell("target"));
  const unit = cell("unit") || /%/.exec(cell("target"))?.[0] || null;
  const due = cell("due");
  const hasNumbers = /\d/.test(title) || (baseline === null && target === null);
  return {
    id: String(line),
    title,
    measure: hasNumbers ? undefined : measureFromText(title, { baseline, target, unit }),
    dueOn: /^\d{4}-\d\d-\d\d$/.test(due) ? due : undefined,
    owner: cell("owner") || undefined,
  };
}

function numberOf(text: string): number | null {
  const digits = text.replace(/[\s,$€£%]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
