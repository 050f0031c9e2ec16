import type { TableRow } from "./block.ts";
import { noteOne, objectiveFor, placeIn, saysSomething } from "./context.ts";
import type { Context, Flow, Work } from "./context.ts";
import type { ReadObjective } from "./document.ts";
import { applyField, readScore } from "./fields.ts";
import { readInline } from "./inline.ts";
import { readLabel } from "./labels.ts";
import type { Label } from "./labels.ts";
import type { Node } from "./outline.ts";
import { readStatement } from "./statement.ts";

type Column = "objective" | "key-result" | "initiative" | "metric" | Extract<Label, "owner" | "team" | "cycle" | "due" | "score" | "result" | "baseline" | "target" | "unit" | "priority"> | "other";

const names: readonly (readonly [Column, RegExp])[] = [
  ["key-result", /^(?:measurable |the )?key[- ]?results?\b|^krs?\s?#?\d{0,2}\b|^measurable results?|^success (?:criteria|measures?)|^expected (?:results?|outcomes?)/i],
  ["objective", /^(?:team |company |our |the )?(?:objectives?|goals?)(?: \(?o\)?)?$|^o$|^objective\b/i],
  ["initiative", /^(?:key )?(?:initiatives?|projects?|tasks?|actions?|activities|epics?|deliverables?)\b/i],
  ["owner", /\b(?:owners?|assignees?|dri|responsible|lead|accountable|champion|who)\b/i],
  ["due", /\b(?:due|deadline|by when|target date|end date|eta)\b/i],
  ["score", /\b(?:scores?|grade|rating|mid-?q|end-?q|% (?:complete|done)|completion|progress|projection|confidence)\b/i],
  ["baseline", /^(?:baseline|start(?:ing)?(?: value| point)?|from|before|initial)\b/i],
  ["target", /^(?:targets?|goal|aim|to|target value|planned)\b/i],
  ["result", /^(?:actuals?|current(?: value)?|now|status|state|results?|outcomes?|comments? on result|final)\b/i],
  ["unit", /^units?\b/i],
  ["team", /^(?:team|department|squad|function|area|group)$/i],
  ["cycle", /^(?:cycle|quarter|period|timeframe|year)$/i],
  ["priority", /^(?:priority|prio|p|rank|#|no\.?|id|weight)$/i],
  ["metric", /^(?:metrics?|kpis?|measures?|indicators?)\b/i],
];

const columnOf = (head: string): Column => names.find(([, pattern]) => pattern.test(head))?.[0] ?? "other";

export function readTable(node: Node, context: Context, flow: Flow, work: Work): void {
  const rows = node.block.rows ?? [];
  const heads = rows.filter((row) => row.isHead);
  const body = rows.filter((row) => !row.isHead);
  const headCells = (heads.at(-1)?.cells ?? []).map((cell) => readInline(cell).text.trim());
  const columns = headCells.map(columnOf);
  const table: Table = { body, columns, statement: -1, statements: [], headCells };
  if (context.section === "retrospective") return noteOne(work, node);
  const found = understood(table, context, flow);
  if (found) {
    const numbered = found.columns.map((column, place) => (column === "key-result" && /\d$/.test(found.headCells[place] ?? "") ? place : -1)).filter((place) => place >= 0);
    const known = { ...found, statements: numbered.length > 1 ? numbered : found.statement < 0 ? [] : [found.statement] };
    for (const row of heads) work.plan.uses.set(row.line, "heading");
    readRows(known, context, flow, work);
  } else if (context.section === "talk" || !readPairs(rows, context, flow, work)) noteOne(work, node);
  work.plan.use(node.block.lines, "layout");
}

/** `statement` is the column with the statements, −1 for none; `statements` all of them, for tables with "KR1 | KR2 | KR3". */
type Table = { body: readonly TableRow[]; columns: Column[]; statement: number; statements: number[]; headCells: string[] };

/** Finds the column that holds the statements; undefined when the table is about something else. */
function understood(table: Table, context: Context, flow: Flow): Table | undefined {
  const { columns, body } = table;
  const keyResult = columns.indexOf("key-result");
  if (keyResult >= 0) {
    const cells = body.map((row) => readInline(row.cells[keyResult] ?? "").text);
    const areNumbers = cells.length > 0 && cells.every((cell) => /^(?:KR|Key Result|#|O\d)?[\s-]?(?:KR)?\d{0,2}(?:\.\d{1,2})?[.:]?$/i.test(cell));
    return { ...table, statement: areNumbers ? widest(table, keyResult) : keyResult };
  }
  if (context.section === "talk") return undefined;
  const objective = columns.indexOf("objective");
  if (objective >= 0) return { ...table, statement: -1 };
  const initiative = columns.indexOf("initiative");
  if (initiative >= 0 && (flow.objective ?? context.objective)) return { ...table, statement: initiative };
  const metric = columns.indexOf("metric");
  const hasObjective = (flow.objective ?? context.objective) !== null;
  if (metric >= 0 && columns.includes("target") && (context.section === "key-results" || (hasObjective && !context.hasKeyResultPart))) return { ...table, statement: metric };
  const fields = columns.filter((column) => column === "owner" || column === "score" || column === "priority" || column === "due" || column === "result").length;
  if (fields >= 2 && columns[0] === "other" && (context.inPlan || hasObjective)) return { ...table, statement: 0 };
  return undefined;
}

function widest(table: Table, except: number): number {
  const width = (column: number): number => table.body.reduce((sum, row) => sum + (row.cells[column]?.length ?? 0), 0);
  return table.columns.map((_, column) => column).filter((column) => column !== except).sort((one, other) => width(other) - width(one))[0] ?? except;
}

function readRows(table: Table, context: Context, flow: Flow, work: Work): void {
  const objectiveColumn = table.columns.indexOf("objective");
  const groups = objectiveColumn < 0 && table.statement === 0 && table.columns[0] === "other";
  const team = groups && work.style !== undefined ? (table.headCells[0] ?? "") : "";
  let objective: ReadObjective | null = flow.objective ?? context.objective;
  const place = { ...context, team: context.team ?? (/^\p{L}[\p{L}\s&]{2,50}$/u.test(team) ? team : null) };
  for (const row of table.body) {
    const written = objectiveColumn >= 0 ? readStatement(row.cells[objectiveColumn] ?? "") : undefined;
    if (written && saysSomething(written.text)) {
      if (objective?.title !== written.text) {
        const at = { ...placeIn(place, flow), objective: context.objective };
        objective = work.plan.addObjective(written.text, written, at, row.line, "stands in the column for objectives");
        flow.objective = objective;
        if (table.statement < 0 || !saysSomething(readStatement(row.cells[table.statement] ?? "").text)) fillFields(row, table, objective, context);
      }
      work.plan.uses.set(row.line, "statement");
    }
    if (table.statement < 0) {
      if (!written || !saysSomething(written.text)) restOfRow(row, work);
      continue;
    }
    for (const column of table.statements) {
      for (const cell of piecesOf(row.cells[column] ?? "")) objective = readStatementRow(row, cell, { ...table, statement: column }, groups, place, objective, flow, work);
    }
  }
}

/** A cell may hold a list of its own: lines, bullets or numbers. */
function piecesOf(cell: string): string[] {
  const pieces = cell.split(/<br\s*\/?>|\n|(?:^|\s)[•▪]\s/i).map((piece) => piece.replace(/^\s*(?:[-*+]|\d{1,2}[.)])\s+/, "").trim()).filter((piece) => piece !== "");
  return pieces.length > 1 && pieces.every((piece) => piece.length > 8) ? pieces : [cell.replace(/^\s*(?:[-*+]|\d{1,2}[.)])\s+/, "")];
}

function readStatementRow(row: TableRow, cell: string, table: Table, groups: boolean, context: Context, objective: ReadObjective | null, flow: Flow, work: Work): ReadObjective | null {
  const statement = readStatement(cell);
  const text = statement.label?.label === "key-result" || !statement.prefix || !/^[\p{Lu}\s]{4,}$/u.test(statement.prefix.text) ? statement.text : statement.prefix.rest;
  if (!saysSomething(text)) {
    if (work.plan.uses.get(row.line) !== "statement") restOfRow(row, work);
    return objective;
  }
  const others = row.cells.filter((one, column) => column !== table.statement && readInline(one).text !== "").length;
  if (groups && statement.inline.isBold && others === 0) {
    const at = { ...placeIn(context, flow), objective: context.objective };
    const added = work.plan.addObjective(text, statement, at, row.line, "a bold row with the rows under it as key results");
    work.plan.uses.set(row.line, "statement");
    flow.objective = added;
    return added;
  }
  if (groups && statement.inline.isItalic && others === 0) {
    restOfRow(row, work);
    return objective;
  }
  const target = objective ?? objectiveFor(work, context, flow, row.line);
  const at = { ...placeIn(context, flow), owner: null };
  work.plan.uses.set(row.line, "statement");
  if (table.columns[table.statement] === "initiative" || context.section === "initiatives") {
    const initiative = work.plan.addInitiative(text, statement.owner, target, at, row.line, "stands in the column for initiatives");
    fillFields(row, table, initiative, context);
    return objective;
  }
  const keyResult = work.plan.addKeyResult(text, statement, target, at, row.line, `a row of the table with “${table.headCells[table.statement] ?? "key results"}”`);
  fillFields(row, table, keyResult, context);
  return target;
}

/** The last score that is given counts, a column called final before all others. */
function fillFields(row: TableRow, table: Table, holder: Parameters<typeof applyField>[0], context: Context): void {
  const order = table.columns.map((column, place) => ({ column, place, isFinal: /final|end/i.test(table.headCells[place] ?? "") }));
  for (const { column, place } of order.sort((one, other) => Number(one.isFinal) - Number(other.isFinal))) {
    if (place === table.statement) continue;
    const cell = readInline(row.cells[place] ?? "").text.replace(/\s*\*+$/, "");
    if (cell === "" || column === "other" || column === "objective" || column === "key-result" || column === "initiative" || column === "metric" || column === "priority") continue;
    if (column === "score" && readScore(cell) === null && !/[a-z]{3}/i.test(cell)) continue;
    applyField(holder, column, cell, context);
  }
}

const restOfRow = (row: TableRow, work: Work): void => {
  const text = row.cells.map((cell) => readInline(cell).text).filter((cell) => cell !== "").join(" | ");
  if (/\p{L}{2}|\d/u.test(text)) {
    work.plan.uses.delete(row.line);
    work.plan.addNote(text, [row.line]);
  } else work.plan.use([row.line], "layout");
};

/** A table of two columns may hold one statement or field a row: "Objective | …", "KR 1 | …", "Owner | …". */
function readPairs(rows: readonly TableRow[], context: Context, flow: Flow, work: Work): boolean {
  const labels = rows.map((row) => (row.cells.length === 2 ? readLabel(`${readInline(row.cells[0] ?? "").text}:`)?.label : undefined));
  if (!labels.includes("objective") || labels.filter(Boolean).length < rows.length / 2) return false;
  for (const [index, row] of rows.entries()) {
    const label = labels[index];
    const statement = readStatement(row.cells[1] ?? "");
    work.plan.uses.delete(row.line);
    if (label === "objective" && saysSomething(statement.text)) {
      flow.objective = work.plan.addObjective(statement.text, statement, placeIn(context, flow), row.line, "the row is labelled as an objective");
      flow.holder = flow.objective;
      work.plan.use([row.line], "statement");
    } else if (label === "key-result" && saysSomething(statement.text)) {
      flow.holder = work.plan.addKeyResult(statement.text, statement, objectiveFor(work, context, flow, row.line), placeIn(context, flow), row.line, "the row is labelled as a key result");
      work.plan.use([row.line], "statement");
    } else if (label && applyField(flow.objective, label, statement.inline.text, context)) work.plan.use([row.line], "field");
    else restOfRow(row, work);
  }
  return true;
}
