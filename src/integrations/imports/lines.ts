/** The small shapes a line of Markdown can have. Every expression is linear: none has nested repetition. */

export const heading = /^ {0,3}(#{1,6})(?:[ \t]+|(?=\p{L}))(.*)$/u;

/** A heading's text without the #s that may close it. */
export function withoutClosing(text: string): string {
  const open = text.trimEnd();
  let end = open.length;
  while (open[end - 1] === "#") end--;
  return open.slice(0, end).trimEnd();
}

export const fence = /^[ \t]*(`{3,}|~{3,})/;
export const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|[=\u2500\u2014]{3,}[ \t]*)$/;
/** Attribute lists, includes and templates: they say how a page looks, not what it says. */
export const layout = /^[ \t]*(?:\{:{1,2}[^}]*\}|\{%.*%\}|<%.*%>|\[\[_?TOC_?\]\]|\[toc\]|:::+.*)[ \t]*$/i;
export const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const bullet = /^([-*+•‣▪◦–·●○▸►✓✔☑☐✅❌])(?=[ \t]|$)[ \t]*/;
/** "-hiring": people leave the blank out; a second hyphen or a digit would be something else. */
const tightBullet = /^([-•])(?=\p{L})/u;
const ordered = /^(\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])(?=[ \t]|$)[ \t]*/;
const tightOrdered = /^(\d{1,2}[.)])(?=\p{Lu})/u;
const dotted = /^(\d{1,2}(?:\.\d{1,2}){1,5}[.)]?)[ \t]+(?=[\p{Lu}\p{Emoji_Presentation}*_[`"“(])/u;
const checkbox = /^\[([ xX✓✔])\](?:[ \t]+|$)/;

export type ItemStart = {
  readonly marker: string;
  readonly check: " " | "x" | undefined;
  readonly rest: string;
  readonly markers: number;
};

/** The start of a list item, with the markers of "1. 1. text" taken off together; undefined when the line is none. */
export function itemStart(content: string): ItemStart | undefined {
  let rest = content;
  let marker = "";
  let markers = 0;
  for (;;) {
    const match =
      bullet.exec(rest) ??
      dotted.exec(rest) ??
      ordered.exec(rest) ??
      tightBullet.exec(rest) ??
      (markers === 0 ? tightOrdered.exec(rest) : null);
    if (!match?.[1] || (markers > 0 && /^[a-zA-Z(]/.test(match[1]))) break;
    if (markers === 0) {
      if (/^[A-Z][.)]$/.test(match[1]) && !/^[AB]/.test(match[1])) return undefined;
      marker = match[1];
    }
    markers++;
    rest = rest.slice(match[0].length);
    if (/[✓✔☑☐✅❌]/.test(marker)) {
      return {
        marker: "-",
        check: marker === "☐" || marker === "❌" ? " " : "x",
        rest: marker === "❌" ? `❌ ${rest}` : rest,
        markers,
      };
    }
  }
  if (markers === 0) return undefined;
  const box = checkbox.exec(rest);
  if (box) rest = rest.slice(box[0].length);
  return { marker, check: box ? (box[1] === " " ? " " : "x") : undefined, rest, markers };
}

/** How far a line is indented, with tabs reaching to the next multiple of four. */
export function indentOf(line: string): { width: number; content: string } {
  let width = 0;
  let place = 0;
  for (; place < line.length; place++) {
    const letter = line[place];
    if (letter === "\t") width += 4 - (width % 4);
    else if (letter === " " || letter === "\u00a0" || letter === "\u3000") width++;
    else break;
  }
  return { width, content: line.slice(place) };
}

const mostCells = 60;

/** The cells of a table row; bars inside code or after a backslash do not count. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inCode = false;
  const content = line.trim();
  for (let place = content.startsWith("|") ? 1 : 0; place < content.length; place++) {
    const letter = content.charAt(place);
    if (letter === "\\" && content[place + 1] === "|") {
      cell += "|";
      place++;
    } else if (letter === "|" && !inCode && cells.length < mostCells) {
      cells.push(cell.trim());
      cell = "";
    } else {
      if (letter === "`") inCode = !inCode && content.indexOf("`", place + 1) > 0;
      cell += letter;
    }
  }
  if (cell.trim() !== "" || !content.endsWith("|")) cells.push(cell.trim());
  return cells;
}
