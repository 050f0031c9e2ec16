import type { Block, TableRow } from "./block.ts";

const blockTag =
  /^[ \t]*<(?:!--|\/?(?:table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|p|div|details|summary|section|article|blockquote|figure|iframe|center|br|hr|img|style|script|dl|dt|dd)\b)/i;

export const startsHtml = (line: string): boolean => blockTag.test(line);

/** Where the HTML that begins on a line ends: after the closing comment or table, at a blank line, or before Markdown. */
export function htmlRegionEnd(lines: readonly string[], start: number): number {
  const first = lines[start] ?? "";
  const until = /^[ \t]*<!--/.test(first) ? "-->" : /<(table|ul|ol|script|style)\b/i.exec(first)?.[1]?.toLowerCase();
  const closing = until === "-->" ? until : until ? `</${until}` : undefined;
  for (let place = start; place < lines.length; place++) {
    const line = lines[place] ?? "";
    if (closing) {
      if (line.toLowerCase().includes(closing)) return place + 1;
      if (place - start > 5000) return place + 1;
    } else {
      const next = lines[place + 1] ?? "";
      if (next.trim() === "" || !startsHtml(next)) return place + 1;
    }
  }
  return lines.length;
}

const token = /<!--|-->|<(\/?)([a-zA-Z][\w-]*)[^>]*>/g;

/** Reads HTML line by line into the same blocks as Markdown: headings, list items, tables, text. Scripts are left as code. */
export function htmlBlocks(lines: readonly string[], start: number, end: number): Block[] {
  const blocks: Block[] = [];
  const state = { tag: "p", level: 0, lists: 0, isComment: false, text: "", line: start + 1 };
  let rows: TableRow[] | undefined;
  let cells: string[] = [];
  let isHead = false;
  const flush = (): void => {
    const text = decodeEntities(state.text).replace(/\s+/g, " ").trim();
    state.text = "";
    if (text === "") return;
    const common = { line: state.line, lines: [state.line], text, isQuoted: false };
    if (rows) return void (cells[Math.max(0, cells.length - 1)] = `${cells.at(-1) ?? ""} ${text}`.trim());
    if (state.isComment || state.tag === "script" || state.tag === "style")
      blocks.push({ ...common, kind: "code", depth: 0 });
    else if (state.level > 0) blocks.push({ ...common, kind: "heading", depth: state.level });
    else if (state.lists > 0 && state.tag === "li") {
      blocks.push({ ...common, kind: "item", depth: Math.min(state.lists, 100) - 1, marker: "-" });
      state.tag = "p";
    } else blocks.push({ ...common, kind: "text", depth: 0 });
  };
  const openTag = (name: string, line: number): void => {
    if (/^(b|i|em|strong|a|span|code|s|del|u|sup|sub|small|mark|font|kbd)$/.test(name)) {
      state.text += /^(b|strong)$/.test(name) ? "**" : /^(s|del)$/.test(name) ? "~~" : "";
      return;
    }
    flush();
    state.line = line;
    if (name === "summary") state.text = "**";
    if (/^h[1-6]$/.test(name)) state.level = Number(name[1]);
    else if (name === "ul" || name === "ol") state.lists++;
    else if (name === "table") rows = [];
    else if (name === "tr") [cells, isHead] = [[], false];
    else if (name === "td" || name === "th") {
      cells.push("");
      isHead ||= name === "th";
    } else state.tag = name;
  };
  const closeTag = (name: string, line: number): void => {
    if (/^(b|strong|s|del)$/.test(name)) return void (state.text += name === "b" || name === "strong" ? "**" : "~~");
    if (/^(i|em|a|span|code|u|sup|sub|small|mark|font|kbd)$/.test(name)) return;
    if (name === "summary") state.text = `${state.text.trimEnd()}**`;
    flush();
    state.line = line;
    if (/^h[1-6]$/.test(name)) state.level = 0;
    else if (name === "ul" || name === "ol") state.lists = Math.max(0, state.lists - 1);
    else if (name === "tr" && rows && cells.length > 0) rows.push({ line, cells, isHead: isHead || rows.length === 0 });
    else if (name === "table" && rows) {
      if (rows.length > 0)
        blocks.push({
          kind: "table",
          line: rows[0]?.line ?? line,
          lines: rows.map((row) => row.line),
          depth: 0,
          text: "",
          isQuoted: false,
          rows,
        });
      rows = undefined;
    } else state.tag = "p";
  };
  for (let place = start; place < end; place++) {
    const line = lines[place] ?? "";
    let from = 0;
    if (state.text.trim() === "") state.line = place + 1;
    for (const match of line.matchAll(token)) {
      state.text += line.slice(from, match.index);
      from = match.index + match[0].length;
      if (match[0] === "<!--" || match[0] === "-->") {
        flush();
        state.isComment = match[0] === "<!--";
      } else if (match[1] === "/") closeTag(match[2]?.toLowerCase() ?? "", place + 1);
      else openTag(match[2]?.toLowerCase() ?? "", place + 1);
      if (state.text.trim() === "") state.line = place + 1;
    }
    state.text += `${line.slice(from)} `;
    if (!rows && state.tag === "p" && state.lists === 0 && state.level === 0) flush();
  }
  flush();
  if (rows && rows.length > 0)
    blocks.push({
      kind: "table",
      line: rows[0]?.line ?? start + 1,
      lines: rows.map((row) => row.line),
      depth: 0,
      text: "",
      isQuoted: false,
      rows,
    });
  return accountForEveryLine(blocks, lines, start, end);
}

/** Lines that hold tags only, or text that went into a block of an earlier line, still belong to a block. */
function accountForEveryLine(blocks: Block[], lines: readonly string[], start: number, end: number): Block[] {
  const seen = new Set(blocks.flatMap((block) => block.lines));
  const all: Block[] = [];
  let next = 0;
  for (let place = start; place < end; place++) {
    while (next < blocks.length && (blocks[next]?.line ?? 0) <= place + 1) all.push(blocks[next++] as Block);
    const text = (lines[place] ?? "").trim();
    if (text === "" || seen.has(place + 1)) continue;
    const before = all.at(-1);
    const hasWords = text.replace(/<[^>]*>/g, "").trim() !== "";
    if (before && before.kind !== "layout" && (before.kind === "table" || hasWords)) before.lines.push(place + 1);
    else all.push(layoutAt(place, text));
  }
  return [...all, ...blocks.slice(next)];
}

const layoutAt = (place: number, text: string): Block => ({
  kind: "layout",
  line: place + 1,
  lines: [place + 1],
  depth: 0,
  text,
  isQuoted: false,
});

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  rarr: "→",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ge: "≥",
  le: "≤",
};

/** The few entities that occur in documents; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
