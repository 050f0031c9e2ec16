import { isId } from "#lib/ids.ts";
import { idPrefix } from "./ids.ts";
import type { PersonId } from "./ids.ts";

/** A part of a line. Nothing else has a meaning: what is not one of these stays the characters it was written with. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "strong" | "emphasis"; readonly parts: readonly Inline[] }
  /** `href` begins with `http://` or `https://`. */
  | { readonly kind: "link"; readonly href: string; readonly parts: readonly Inline[] }
  /** `name` is what the person was called when they were mentioned. */
  | { readonly kind: "mention"; readonly personId: PersonId; readonly name: string };

/** A paragraph, a list without lists in it, or code on lines of its own. */
export type Block =
  | { readonly kind: "paragraph"; readonly parts: readonly Inline[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "code"; readonly text: string };

const fence = /^\s{0,3}```/;
const bullet = /^\s*[-*+]\s+(?=\S)/;
const ordinal = /^\s*\d{1,9}[.)]\s+(?=\S)/;

/**
 * Reads a comment's Markdown as the few things a comment may hold: paragraphs, lists, strong and emphasized words, code,
 * links to http and https, and mentions. A line break is one; HTML, headings, pictures and every other sign are text.
 * Never throws; takes time that grows with the square of the length at worst, so the length is limited where it is kept.
 */
export function blocksOf(markdown: string): Block[] {
  const lines = markdown.split(/\r\n|\n|\r/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const start = at;
    if (line.trim() === "") {
      at++;
    } else if (fence.test(line)) {
      at = endOf(lines, at + 1, (other) => !fence.test(other));
      blocks.push({ kind: "code", text: lines.slice(start + 1, at).join("\n") });
      at++;
    } else if (bullet.test(line) || ordinal.test(line)) {
      const mark = bullet.test(line) ? bullet : ordinal;
      at = endOf(lines, at, (other) => mark.test(other) || /^\s{2,}\S/.test(other));
      blocks.push({ kind: "list", isOrdered: mark === ordinal, items: itemsOf(lines.slice(start, at), mark) });
    } else {
      at = endOf(lines, at + 1, (other) => other.trim() !== "" && !startsOther(other));
      blocks.push({ kind: "paragraph", parts: inlinesOf(lines.slice(start, at).join("\n").trim()) });
    }
  }
  return blocks;
}

const startsOther = (line: string): boolean => fence.test(line) || bullet.test(line) || ordinal.test(line);

/** The first line from here on that does not go on, or the end. */
function endOf(lines: readonly string[], from: number, goesOn: (line: string) => boolean): number {
  const end = lines.findIndex((line, place) => place >= from && !goesOn(line));
  return end < 0 ? lines.length : end;
}

function itemsOf(lines: readonly string[], mark: RegExp): Inline[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ""));
    else items.push(`${items.pop() ?? ""}\n${line.trim()}`);
  }
  return items.map((item) => inlinesOf(item.trim()));
}

type Rule = { readonly pattern: RegExp; readonly read: (match: RegExpExecArray, depth: number) => Inline | undefined };

/** What has a meaning within a line, in the order it is tried. */
const rules: readonly Rule[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, read: ([, sign = ""]) => ({ kind: "text", text: sign }) },
  { pattern: /`([^`\n]+)`/y, read: ([, text = ""]) => ({ kind: "code", text }) },
  { pattern: /\[@([^[\]\n]{1,200})\]\(person:(\w{1,64})\)/y, read: ([, name = "", id = ""]) => mentionOf(name, id) },
  {
    pattern: /\[([^[\]\n]{1,1000})\]\((https?:\/\/[^\s()<>]{1,2000})\)/iy,
    read: ([, words = "", href = ""], depth) => linkTo(href, inlinesOf(words, depth + 1)),
  },
  {
    pattern: /https?:\/\/[^\s<>()[\]"'`*]*[^\s<>()[\]"'`*.,;:!?_]/iy,
    read: ([href]) => linkTo(href, [{ kind: "text", text: href }]),
  },
  {
    pattern: /\*\*(?=[^\s*])([^\n]*?[^\s*])\*\*/y,
    read: ([, words = ""], depth) => ({ kind: "strong", parts: inlinesOf(words, depth + 1) }),
  },
  {
    pattern: /\*(?=[^\s*])([^\n*]*?[^\s*])\*|(?<!\w)_(?=[^\s_])([^\n]*?[^\s_])_(?!\w)/y,
    read: ([, star, line], depth) => ({ kind: "emphasis", parts: inlinesOf(star ?? line ?? "", depth + 1) }),
  },
  { pattern: / *\n */y, read: () => ({ kind: "break" }) },
];
/** Where a rule may begin; everything else is passed over as text. */
const mayBegin = /[\\`[*_\n]|(?<!\w)http| \n/gi;
const mostDepth = 4;

function inlinesOf(text: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  const add = (part: Inline): void => {
    const last = parts.at(-1);
    if (part.kind === "text" && last?.kind === "text")
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  };
  for (let at = 0; at < text.length;) {
    mayBegin.lastIndex = at;
    const next = depth > mostDepth ? text.length : (mayBegin.exec(text)?.index ?? text.length);
    if (next > at) add({ kind: "text", text: text.slice(at, next) });
    if (next === text.length) break;
    const found = readAt(text, next, depth);
    add(found?.part ?? { kind: "text", text: text[next] ?? "" });
    at = next + (found?.length ?? 1);
  }
  return parts;
}

function readAt(text: string, at: number, depth: number): { part: Inline; length: number } | undefined {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const part = match && read(match, depth);
    if (part) return { part, length: match[0].length };
  }
  return undefined;
}

const linkTo = (href: string, parts: readonly Inline[]): Inline => ({
  kind: "link",
  href,
  parts: parts.map(withoutLink),
});

/** A link leads to one place: what is a link within its words is words. */
function withoutLink(part: Inline): Inline {
  return part.kind === "link" ? { kind: "text", text: part.href } : part;
}

const mentionOf = (name: string, personId: string): Inline | undefined =>
  isId(idPrefix.person, personId) ? { kind: "mention", personId, name } : undefined;

/** A mention as it is written: a link to a person. Signs of Markdown in the name would end it and are left out. */
export const mentionText = ({ id, name }: { readonly id: PersonId; readonly name: string }): string =>
  `[@${name.replace(/[[\]\n]/g, "").trim()}](person:${id})`;

/** Who is mentioned in a comment, each once, in the order they first are. A mention within code is code. */
export function mentionsIn(markdown: string): PersonId[] {
  const found = new Set<PersonId>();
  const look = (parts: readonly Inline[]): void => {
    for (const part of parts) {
      if (part.kind === "mention") found.add(part.personId);
      if ("parts" in part) look(part.parts);
    }
  };
  for (const block of blocksOf(markdown)) {
    if (block.kind === "paragraph") look(block.parts);
    if (block.kind === "list") block.items.forEach(look);
  }
  return [...found];
}
