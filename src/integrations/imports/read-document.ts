import { readBlocks } from "./blocks.ts";
import { decodeDocument, largestDocumentBytes, tooLarge } from "./decode.ts";
import type { ReadDocument } from "./document.ts";
import { readCycle, readCycleDates } from "./cycle-text.ts";
import { readInline } from "./inline.ts";
import { readLabel } from "./labels.ts";
import type { Context, Work } from "./context.ts";
import { noList, speaksOfOkrs } from "./context.ts";
import { buildOutline, nodesUnder } from "./outline.ts";
import type { Node } from "./outline.ts";
import { Plan } from "./plan.ts";
import type { LineUse } from "./plan.ts";
import { DocumentRefused } from "./refusal.ts";
import { readSection } from "./section.ts";
import { styleOf } from "./style.ts";
import { readParts } from "./understand.ts";

export type ReadOptions = { readonly fileName?: string | undefined };

/**
 * Reads a file: refuses what is too large, binary, broken, empty or without OKRs, in words, and otherwise gives what was
 * understood. `fileName` is used in messages and may name the cycle.
 */
export const readDocumentFile = (bytes: Uint8Array, fileName: string): ReadDocument =>
  readDocumentText(decodeDocument(bytes, nameOf(fileName)), fileName);

const nameOf = (fileName: string): string => fileName.split(/[\\/]/).at(-1) || "The document";

/** The same for a text that has been decoded already, such as one that was pasted. */
export function readDocumentText(text: string, fileName: string): ReadDocument {
  const name = nameOf(fileName);
  if (text.length > largestDocumentBytes) throw tooLarge(text.length, name);
  if (text.trim() === "")
    throw new DocumentRefused(
      "empty",
      `${name} is empty.`,
      "Choose a file that holds your objectives and key results.",
    );
  if (/\.(?:ya?ml|json|csv|tsv|xml)$/i.test(name)) {
    const what = `${name} is a data file; documents are read as Markdown or plain text (.md, .txt), with tables and HTML in them.`;
    throw new DocumentRefused(
      "unsupported",
      what,
      "Put the objectives and key results into a Markdown list or table and import that.",
    );
  }
  const document = readDocument(text, { fileName: name });
  if (document.objectives.length > 0) return document;
  const todo =
    "Write “Objective:” before each objective and “KR:” before each key result, or put them under a heading with “OKRs” in it, and try again.";
  throw new DocumentRefused("no-okrs", `No objectives or key results were found in ${name}.`, todo);
}

/** Reads a text. Never refuses for want of OKRs: then everything is a note. */
export function readDocument(text: string, options: ReadOptions = {}): ReadDocument {
  return readWithUses(text, options).document;
}

/** The same, with what every line was used for. */
export function readWithUses(
  text: string,
  options: ReadOptions = {},
): { document: ReadDocument; uses: ReadonlyMap<number, LineUse> } {
  const root = buildOutline(readBlocks(text.replace(/^\ufeff/, "")));
  const first = understand(root, options, false);
  if (first.document.objectives.length > 0 || !looksLikePlan(root)) return first;
  return understand(root, options, true);
}

function understand(
  root: Node,
  options: ReadOptions,
  isPlan: boolean,
): { document: ReadDocument; uses: ReadonlyMap<number, LineUse> } {
  const plan = new Plan();
  const title = titleOf(root);
  const work: Work = {
    plan,
    style: styleOf(root),
    title: title.text,
    announced: { kind: null, isOpen: false, objective: null },
  };
  const fromName = options.fileName
    ? (options.fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.\w{1,8}$/, "").replace(/[_]+/g, " ")
    : "";
  const section = readSection(title.text);
  const named = readSection(fromName.replace(/-/g, " "));
  const cycle =
    (section.kind === "plan" ? section.cycle : undefined) ??
    readCycle(title.text, { bareYear: false }) ??
    readCycle(fromName, { bareYear: false }) ??
    null;
  const dates = datesIn(root);
  const said = fieldsAtTop(root);
  const known = cycle ?? (said.cycle === null ? null : (readCycle(said.cycle) ?? null));
  const inPlan =
    isPlan ||
    section.kind === "plan" ||
    section.kind === "objectives" ||
    (section.kind !== "talk" && (named.kind === "plan" || named.kind === "objectives"));
  const context: Context = {
    objective: null,
    team: said.team,
    cycle: known && dates ? { ...known, ...dates } : known,
    owner: null,
    section: "none",
    inPlan,
    under: null,
    hasKeyResultPart: false,
    heading: { text: title.text, line: title.line },
    work,
    list: noList,
  };
  readParts(root, context);
  return { document: plan.finish(), uses: plan.uses };
}

function titleOf(root: Node): { text: string; line: number } {
  for (const child of root.children) {
    if (child.block.kind === "matter") {
      const match = /^title:\s*["']?(.+?)["']?\s*$/i.exec(child.block.text);
      if (match?.[1] && match[1] !== "|") return { text: match[1], line: child.block.line };
    } else if (child.kind === "heading")
      return child.level <= 2 ? { text: child.statement.inline.text, line: child.block.line } : { text: "", line: 0 };
    else if (child.kind === "text" || child.kind === "lead") {
      const { text } = child.statement.inline;
      const isTitle = child.block.line < 4 && text.length < 90 && !child.statement.label && !/[.:!?]$/.test(text);
      if (isTitle) return { text, line: child.block.line };
    }
  }
  return { text: "", line: 0 };
}

/** "Team: Growth" and "Quarter: Q1 2026" before the first statement, in the front matter, a line or a table. */
function fieldsAtTop(root: Node): { team: string | null; cycle: string | null } {
  const said: { team: string | null; cycle: string | null } = { team: null, cycle: null };
  let seen = 0;
  for (const node of nodesUnder(root)) {
    const { label } = node.statement;
    if (label?.label === "objective" || label?.label === "key-result" || seen++ > 60) break;
    const rows =
      node.block.rows
        ?.filter((row) => row.cells.length === 2)
        .map((row) => row.cells.map((cell) => readInline(cell).text).join(": ")) ?? [];
    for (const line of node.block.kind === "matter"
      ? [node.block.text.replace(/["']/g, "")]
      : node.kind === "table"
        ? rows
        : node.kind === "text"
          ? node.statement.inline.text.split(/\s+[|·•]\s+/)
          : []) {
      const field = readLabel(line);
      if (field?.label === "team" && field.rest !== "" && field.rest.length < 60) said.team ??= field.rest;
      if (field?.label === "cycle" && readCycle(field.rest)) said.cycle ??= field.rest;
    }
  }
  return said;
}

function datesIn(root: Node): { startsOn: string; endsBefore: string } | undefined {
  for (const node of nodesUnder(root)) {
    if (node.kind !== "text") continue;
    const dates = readCycleDates(node.statement.inline.text);
    if (dates) return dates;
  }
  return undefined;
}

/** A document that says nothing of OKRs still is a plan when most of its (inner) items count something. */
function looksLikePlan(root: Node): boolean {
  if (speaksOfOkrs(root)) return false;
  const items = [...nodesUnder(root)].filter((node) => node.kind === "item");
  const inner = items.filter((node) => node.level === 1);
  const counts = (node: Node): boolean => /\d/.test(node.statement.text);
  const mostlyCounts = (nodes: Node[]): boolean => nodes.filter(counts).length / nodes.length >= 0.5;
  return (inner.length >= 2 && mostlyCounts(inner)) || (items.length >= 4 && mostlyCounts(items));
}
