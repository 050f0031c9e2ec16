import type { TableRow } from "./block.ts";
import { noteOne, objectiveFor, placeIn, saysSomething } from "./context.ts";
import type { Context, Flow, Work } from "./context.ts";
import { applyField, readScore } from "./fields.ts";
import { readInline } from "./inline.ts";
import { readLabel } from "./labels.ts";
import type { Label } from "./labels.ts";
import type { Node } from "./outline.ts";
import { readStatement } from "./statement.ts";

type Column =
  | "objective"
  | "key-result"
  | "initiative"
  | "metric"
  | Extract<
      Label,
      "owner" | "team" | "cycle" | "due" | "score" | "result" | "baseline" | "target" | "unit" | "priority"
    >
  | "other";

const names: readonly (readonly [Column, RegExp])[] = [
  [
    "key-result",
    /^(?:measurable |the )?key[- ]?results?\b|^krs?\s?#?\d{0,2}\b|^measurable results?|^success (?:criteria|measures?)|^expected (?:results?|outcomes?)/i,
  ],
  ["objective", /^(?:team |company |our |the )?(?:objectives?|goals?)(?: \(?o\)?)?$|^o$|^objective\b/i],
  ["initiative", /^(?:key )?(?:initiatives?|projects?|tasks?|actions?|activities|epics?|deliverables?)\b/i],
  ["owner", /\b(?:owners?|assignees?|dri|responsible|lead|accountable|champion|who)\b/i],
  ["due", /\b(?:due|deadline|by when|target date|end date|eta)\b/i],
  ["score", /\b(?:scores?|grade|rating|mid-?q|end-?q|% (?:complete|done)|completion|progress|projection)\b/i],
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

export function readTable(node: Node, context: Context, flow: Flow): void {
  const rows = node.block.rows ?? [];
  const heads = rows.filter((row) => row.isHead);
  const body = rows.filter((row) => !row.isHead);
  const headCells = (heads.at(-1)?.cells ?? []).map((cell) => readInline(cell).text.trim());
  const columns = headCells.map(columnOf);
  const table: Table = { body, columns, statement: -1, statements: [], headCells, isGrouped: false };
  if (context.section === "retrospective") return noteOne(context.work, node);
  const found = understood(table, context, flow);
  if (found) {
    const numbered = found.columns
      .map((column, place) => (column === "key-result" && /\d$/.test(found.headCells[place] ?? "") ? place : -1))
      .filter((place) => place >= 0);
    const known = {
      ...found,
      statements: numbered.length > 1 ? numbered : found.statement < 0 ? [] : [found.statement],
    };
    for (const row of heads) context.work.plan.uses.set(row.line, "heading");
    readRows(known, context, flow);
  } else if (context.section === "talk" || !readPairs(rows, context, flow)) noteOne(context.work, node);
  context.work.plan.use(node.block.lines, "layout");
}

/** `statement` is the column with the statements, −1 for none; `statements` all of them, for tables with "KR1 | KR2 | KR3".
 * `isGrouped`: bold rows are objectives, the rows under them their key results. */
type Table = {
  body: readonly TableRow[];
  columns: Column[];
  statement: number;
  statements: number[];
  headCells: string[];
  isGrouped: boolean;
};

/** Finds the column that holds the statements; undefined when the table is about something else. */
function understood(table: Table, context: Context, flow: Flow): Table | undefined {
  const { columns, body } = table;
  const keyResult = columns.indexOf("key-result");
  if (keyResult >= 0) {
    const cells = body.map((row) => readInline(row.cells[keyResult] ?? "").text);
    const areNumbers =
      cells.length > 0 &&
      cells.every((cell) => /^(?:KR|Key Result|#|O\d)?[\s-]?(?:KR)?\d{0,2}(?:\.\d{1,2})?[.:]?$/i.test(cell));
    return { ...table, statement: areNumbers ? widest(table, keyResult) : keyResult };
  }
  if (context.section === "talk") return undefined;
  const objective = columns.indexOf("objective");
  if (objective >= 0) return { ...table, statement: -1 };
  const initiative = columns.indexOf("initiative");
  if (initiative >= 0 && (flow.objective ?? context.objective)) return { ...table, statement: initiative };
  const metric = columns.indexOf("metric");
  const hasObjective = (flow.objective ?? context.objective) !== null;
  if (
    metric >= 0 &&
    columns.includes("target") &&
    (context.section === "key-results" || (hasObjective && !context.hasKeyResultPart))
  )
    return { ...table, statement: metric };
  const fields = columns.filter(
    (column) =>
      column === "owner" || column === "score" || column === "priority" || column === "due" || column === "result",
  ).length;
  if (fields >= 2 && columns[0] === "other" && (context.inPlan || hasObjective))
    return { ...table, statement: 0, isGrouped: !columns.includes("objective") };
  return undefined;
}

function widest(table: Table, except: number): number {
  const width = (column: number): number => table.body.reduce((sum, row) => sum + (row.cells[column]?.length ?? 0), 0);
  return (
    table.columns
      .map((_, column) => column)
      .filter((column) => column !== except)
      .sort((one, other) => width(other) - width(one))[0] ?? except
  );
}

function readRows(table: Table, context: Context, flow: Flow): void {
  const { plan } = context.work;
  const objectiveColumn = table.columns.indexOf("objective");
  const team = table.isGrouped ? (table.headCells[0] ?? "") : "";
  const here: Context = { ...context, team: context.team ?? (/^\p{L}[\p{L}\s&]{2,50}$/u.test(team) ? team : null) };
  for (const row of table.body) {
    const written = objectiveColumn >= 0 ? readStatement(row.cells[objectiveColumn] ?? "") : undefined;
    if (written && saysSomething(written.text)) {
      if (flow.objective?.title !== written.text) {
        const why = "stands in the column for objectives";
        flow.objective = plan.addObjective({
          title: written.text,
          statement: written,
          place: placeIn(here, flow),
          line: row.line,
          why,
        });
        const isAlone = table.statements.every((column) => !saysSomething(readStatement(row.cells[column] ?? "").text));
        if (isAlone) fillFields(row, table, flow.objective, context);
      }
      plan.uses.set(row.line, "statement");
    } else if (table.statements.length === 0) restOfRow(row, context.work);
    for (const column of table.statements) {
      for (const cell of piecesOf(row.cells[column] ?? ""))
        readCell(cell, { row, table: { ...table, statement: column } }, here, flow);
    }
  }
}

/** A cell may hold a list of its own: lines, bullets or numbers. */
function piecesOf(cell: string): string[] {
  const bullet = /^\s*(?:[-*+]|\d{1,2}[.)])\s+/;
  const pieces = cell
    .split(/<br\s*\/?>|\n|(?:^|\s)[•▪]\s/i)
    .map((piece) => piece.replace(bullet, "").trim())
    .filter((piece) => piece !== "");
  return pieces.length > 1 && pieces.every((piece) => piece.length > 8) ? pieces : [cell.replace(bullet, "")];
}

/** One statement of a row: an objective in bold that stands alone, an initiative, or a key result. */
function readCell(cell: string, { row, table }: { row: TableRow; table: Table }, context: Context, flow: Flow): void {
  const { plan } = context.work;
  const statement = readStatement(cell);
  const isTagged =
    statement.label?.label !== "key-result" &&
    statement.prefix !== null &&
    /^[\p{Lu}\s]{4,}$/u.test(statement.prefix.text);
  const title = isTagged ? (statement.prefix?.rest ?? "") : statement.text;
  const others = row.cells.filter((one, column) => column !== table.statement && readInline(one).text !== "").length;
  const isRemark = table.isGrouped && statement.inline.isItalic && others === 0;
  if (!saysSomething(title) || isRemark) {
    if (plan.uses.get(row.line) !== "statement") restOfRow(row, context.work);
    return;
  }
  plan.uses.set(row.line, "statement");
  const entry = { title, statement, line: row.line, place: placeIn(context, flow) };
  if (table.isGrouped && statement.inline.isBold && others === 0) {
    flow.objective = plan.addObjective({ ...entry, why: "a bold row with the rows under it as key results" });
    return;
  }
  const objective = flow.objective ?? objectiveFor(context, flow, row.line);
  const place = { ...entry.place, owner: null };
  if (table.columns[table.statement] === "initiative" || context.section === "initiatives") {
    fillFields(
      row,
      table,
      plan.addInitiative(objective, { ...entry, place, why: "stands in the column for initiatives" }),
      context,
    );
    return;
  }
  const why = `a row of the table with “${table.headCells[table.statement] ?? "key results"}”`;
  fillFields(row, table, plan.addKeyResult(objective, { ...entry, place, why }), context);
}

/** The last score that is given counts, a column called final before all others. */
function fillFields(row: TableRow, table: Table, holder: Parameters<typeof applyField>[0], context: Context): void {
  const order = table.columns.map((column, place) => ({
    column,
    place,
    isFinal: /final|end/i.test(table.headCells[place] ?? ""),
  }));
  for (const { column, place } of order.sort((one, other) => Number(one.isFinal) - Number(other.isFinal))) {
    if (place === table.statement) continue;
    const cell = readInline(row.cells[place] ?? "").text.replace(/\s*\*+$/, "");
    if (
      cell === "" ||
      column === "other" ||
      column === "objective" ||
      column === "key-result" ||
      column === "initiative" ||
      column === "metric" ||
      column === "priority"
    )
      continue;
    if (column === "score" && readScore(cell) === null && !/[a-z]{3}/i.test(cell)) continue;
    applyField(holder, column, cell, context);
  }
}

const restOfRow = (row: TableRow, work: Work): void => {
  const text = row.cells
    .map((cell) => readInline(cell).text)
    .filter((cell) => cell !== "")
    .join(" | ");
  if (/\p{L}{2}|\d/u.test(text)) {
    work.plan.uses.delete(row.line);
    work.plan.addNote(text, [row.line]);
  } else work.plan.use([row.line], "layout");
};

/** A table of two columns may hold one statement or field a row: "Objective | …", "KR 1 | …", "Owner | …". */
function readPairs(rows: readonly TableRow[], context: Context, flow: Flow): boolean {
  const labels = rows.map((row) =>
    row.cells.length === 2 ? readLabel(`${readInline(row.cells[0] ?? "").text}:`)?.label : undefined,
  );
  if (!labels.includes("objective") || labels.filter(Boolean).length < rows.length / 2) return false;
  for (const [index, row] of rows.entries()) {
    const label = labels[index];
    const statement = readStatement(row.cells[1] ?? "");
    context.work.plan.uses.delete(row.line);
    if (label === "objective" && saysSomething(statement.text)) {
      flow.objective = context.work.plan.addObjective({
        title: statement.text,
        statement,
        place: placeIn(context, flow),
        line: row.line,
        why: "the row is labelled as an objective",
      });
      flow.holder = flow.objective;
      context.work.plan.use([row.line], "statement");
    } else if (label === "key-result" && saysSomething(statement.text)) {
      const entry = {
        title: statement.text,
        statement,
        place: placeIn(context, flow),
        line: row.line,
        why: "the row is labelled as a key result",
      };
      flow.holder = context.work.plan.addKeyResult(objectiveFor(context, flow, row.line), entry);
      context.work.plan.use([row.line], "statement");
    } else if (label && applyField(flow.objective, label, statement.inline.text, context))
      context.work.plan.use([row.line], "field");
    else restOfRow(row, context.work);
  }
  return true;
}
