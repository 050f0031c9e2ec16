import type { Block, TableRow } from "./block.ts";
import { htmlBlocks, htmlRegionEnd, startsHtml } from "./html.ts";
import { cellsOf, delimiterRow, fence, heading, indentOf, itemStart, layout, rule, withoutClosing } from "./lines.ts";
import { startsStatement } from "./labels.ts";
import { DocumentRefused } from "./refusal.ts";

/** More levels than this are no plan but an accident or an attack. */
export const deepestLevel = 100;

/** A plan of 25,000 lines is one that nobody reads; and a reader should answer within seconds. */
export const mostLines = 25_000;
/** A longer line is data that somebody pasted: it is kept as a note, whole. */
const longestLine = 10_000;
const deeperThanAllowed = /^(?:[ \t]*>){101}|^[ \t]*(?:[-*+][ \t]+){101}/;
/** A text that runs on over this many letters is cut into several, each with its own lines. */
const longestText = 4000;

/**
 * Cuts a document into blocks, one pass, every non-blank line in exactly one block. It follows Markdown where Markdown and
 * people agree, and people where they do not: an indented bullet is a bullet even where Markdown sees code.
 */
export function readBlocks(source: string): Block[] {
  const lines = source.split(/\r\n|\n|\r/);
  const written = lines.reduce((count, line) => count + (line.trim() === "" ? 0 : 1), 0);
  if (written > mostLines) {
    const counts = `${written.toLocaleString("en")} lines; a document may have at most ${mostLines.toLocaleString("en")}`;
    throw new DocumentRefused(
      "too-large",
      `The document has ${counts}.`,
      "Split it into smaller files, or leave out what is not a plan.",
    );
  }
  const reader = new BlockReader(lines);
  return reader.read();
}

class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly lines: string[];
  private at = 0;
  private indents: number[] = [];
  private open: Block | undefined;
  private blankBefore = true;

  constructor(lines: string[]) {
    this.lines = lines;
  }

  read(): Block[] {
    this.frontMatter();
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? "";
      if (line.trim() === "") {
        this.open = undefined;
        this.blankBefore = true;
        this.at++;
        continue;
      }
      this.readLine(line);
      this.blankBefore = false;
    }
    return this.blocks;
  }

  private frontMatter(): void {
    let first = 0;
    while (first < this.lines.length && (this.lines[first] ?? "").trim() === "") first++;
    if ((this.lines[first] ?? "").replace(/^\ufeff/, "").trimEnd() !== "---") return;
    let end = first + 1;
    while (end < this.lines.length && !/^(---|\.\.\.)\s*$/.test(this.lines[end] ?? "")) end++;
    const isMatter =
      end < this.lines.length && this.lines.slice(first + 1, end).some((line) => /^[\w-]+\s*:/.test(line));
    if (!isMatter) return;
    for (let place = first; place <= end; place++) this.push("matter", place, this.lines[place] ?? "");
    this.at = end + 1;
  }

  private readLine(line: string): void {
    const here = this.at;
    if (deeperThanAllowed.test(line)) throw tooDeep(here + 1);
    if (line.length > longestLine) {
      this.closeList();
      this.push("code", here, line);
      this.at++;
      return;
    }
    if (fence.test(line)) return this.codeFence(line);
    if (startsHtml(line)) {
      const end = htmlRegionEnd(this.lines, here);
      this.closeList();
      for (const block of htmlBlocks(this.lines, here, end)) this.blocks.push(block);
      this.at = end;
      return;
    }
    const quote = quoteOf(line);
    if (quote.depth > deepestLevel) throw tooDeep(here + 1);
    this.at++;
    const isQuoted = quote.depth > 0;
    const bare = isQuoted ? quote.content : line;
    if (bare.trim() === "" || layout.test(bare)) return void this.push("layout", here, bare.trim());
    const asHeading = heading.exec(bare);
    if (asHeading) {
      this.closeList();
      this.push("heading", here, withoutClosing(asHeading[2] ?? ""), { depth: asHeading[1]?.length ?? 1, isQuoted });
      return;
    }
    if (rule.test(bare)) return this.ruleOrUnderline(bare, here);
    if (this.table(bare, here)) return;
    this.itemOrText(bare, here, isQuoted);
  }

  private itemOrText(bare: string, here: number, isQuoted: boolean): void {
    const { width, content } = indentOf(bare);
    const item = itemStart(content);
    if (
      item &&
      !(this.open?.kind === "text" && !this.blankBefore && width === 0 && /^\d{2,}|^[a-z]/i.test(item.marker))
    ) {
      const depth = this.depthOf(item.marker, width);
      if (depth + item.markers > deepestLevel) throw tooDeep(here + 1);
      this.open = this.push("item", here, item.rest, { depth, marker: item.marker, check: item.check, isQuoted });
      return;
    }
    const text = content.trimEnd();
    if (
      this.open &&
      !this.blankBefore &&
      this.open.isQuoted === isQuoted &&
      !startsStatement(text) &&
      this.open.text.length < longestText
    ) {
      this.open.text += (this.open.text === "" ? "" : " ") + text.replace(/\\$/, "");
      this.open.lines.push(here + 1);
      this.open.pieces?.push(text);
      return;
    }
    const inItem = this.indents.length > 0 && (width > (this.indents.at(-1) ?? 0) || (!this.blankBefore && width > 0));
    if (!inItem) this.closeList();
    this.open = this.push("text", here, text.replace(/\\$/, ""), {
      depth: inItem ? this.indents.length : 0,
      isQuoted,
      inItem,
      pieces: [text],
    });
  }

  /** Items may be a blank out of line; a dotted number (1.2.1) says its depth itself. */
  private depthOf(marker: string, width: number): number {
    const dots = /^\d+(?:\.\d+)+/.exec(marker)?.[0].split(".").length;
    if (dots !== undefined && width < 4) {
      this.indents = Array.from({ length: dots }, (_, level) => Math.min(width, level));
      return dots - 1;
    }
    while (this.indents.length > 0 && (this.indents.at(-1) ?? 0) > width + 1) this.indents.pop();
    if (this.indents.length > 0 && (this.indents.at(-1) ?? 0) >= width - 1) this.indents.pop();
    this.indents.push(width);
    return this.indents.length - 1;
  }

  private ruleOrUnderline(bare: string, here: number): void {
    const before = this.open;
    const underline = /^[ \t]*(=+|-+)[ \t]*$/.exec(bare);
    if (
      underline &&
      this.blocks.at(-1) === before &&
      before?.kind === "text" &&
      !before.inItem &&
      before.lines.length === 1 &&
      !this.blankBefore &&
      before.text.length < 200
    ) {
      this.blocks.pop();
      this.push("heading", before.line - 1, before.text, { depth: underline[1]?.startsWith("=") ? 1 : 2 }).lines.push(
        here + 1,
      );
    } else {
      this.push("layout", here, bare.trim());
    }
    this.closeList();
  }

  private table(bare: string, here: number): boolean {
    const next = this.lines[here + 1] ?? "";
    const isBarred = /^[ \t]*\|.*\|[ \t]*$/.test(bare);
    if (!bare.includes("|") || !(isBarred || (delimiterRow.test(next) && next.includes("-")))) return false;
    if (isBarred && !delimiterRow.test(next) && !/^[ \t]*\|/.test(next) && cellsOf(bare).length < 2) return false;
    const rows: TableRow[] = [];
    const numbers: number[] = [];
    let place = here;
    let heads = 0;
    for (; place < this.lines.length; place++) {
      const line = this.lines[place] ?? "";
      if (line.trim() === "" || !line.includes("|")) break;
      numbers.push(place + 1);
      if (delimiterRow.test(line) && line.includes("-")) {
        heads = rows.length;
        continue;
      }
      rows.push({ line: place + 1, cells: cellsOf(line), isHead: false });
    }
    this.closeList();
    const marked = rows.map((row, index) => ({ ...row, isHead: index < Math.max(1, heads) }));
    this.blocks.push({
      kind: "table",
      line: here + 1,
      lines: numbers,
      depth: 0,
      text: "",
      isQuoted: false,
      rows: marked,
    });
    this.at = place;
    return true;
  }

  private codeFence(line: string): void {
    const mark = fence.exec(line)?.[1] ?? "```";
    this.push("layout", this.at, line.trim());
    this.at++;
    while (this.at < this.lines.length) {
      const inside = this.lines[this.at] ?? "";
      const closes = inside.trim().startsWith(mark.slice(0, 3)) && /^[`~]+$/.test(inside.trim());
      if (inside.trim() !== "") this.push(closes ? "layout" : "code", this.at, inside.trim());
      this.at++;
      if (closes) break;
    }
    this.open = undefined;
  }

  private closeList(): void {
    this.indents = [];
    this.open = undefined;
  }

  private push(kind: Block["kind"], place: number, text: string, more: Partial<Block> = {}): Block {
    const block: Block = {
      kind,
      line: place + 1,
      lines: [place + 1],
      depth: 0,
      text: text.trim(),
      isQuoted: false,
      ...more,
    };
    this.blocks.push(block);
    return block;
  }
}

function quoteOf(line: string): { depth: number; content: string } {
  let depth = 0;
  let content = line;
  while (depth <= deepestLevel) {
    const match = /^[ \t]*>[ ]?/.exec(content);
    if (!match) break;
    depth++;
    content = content.slice(match[0].length);
  }
  return { depth, content };
}

export const tooDeep = (line: number): DocumentRefused =>
  new DocumentRefused(
    "too-deep",
    `Line ${line} is nested more than ${deepestLevel} levels deep.`,
    "Flatten the list and try again.",
  );
